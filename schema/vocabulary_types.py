"""One name for each reference to a vocabulary, so that models read as prose."""

from typing import Annotated

from schema.base import ReferenceId
from schema.references import TermRef

TermId = ReferenceId

AccessibilityState = Annotated[TermId, TermRef("accessibility_states")]
AdoptionState = Annotated[TermId, TermRef("adoption_states")]
AnswerState = Annotated[TermId, TermRef("answer_states")]
BreakdownGroup = Annotated[TermId, TermRef("breakdown_groups")]
CallKind = Annotated[TermId, TermRef("call_kinds")]
Certainty = Annotated[TermId, TermRef("certainties")]
CodeSystem = Annotated[TermId, TermRef("code_systems")]
ContactRole = Annotated[TermId, TermRef("contact_roles")]
CostModel = Annotated[TermId, TermRef("cost_models")]
CoordinationArea = Annotated[TermId, TermRef("coordination_areas")]
DateKind = Annotated[TermId, TermRef("date_kinds")]
EmploymentArea = Annotated[TermId, TermRef("employment_areas")]
EventKind = Annotated[TermId, TermRef("event_kinds")]
EvidenceDesign = Annotated[TermId, TermRef("evidence_designs")]
ImplementationForm = Annotated[TermId, TermRef("implementation_forms")]
Indicator = Annotated[TermId, TermRef("indicators")]
Lifecycle = Annotated[TermId, TermRef("lifecycle")]
MaterialKind = Annotated[TermId, TermRef("material_kinds")]
MoneyKind = Annotated[TermId, TermRef("money_kinds")]
MoneyPrecision = Annotated[TermId, TermRef("money_precisions")]
MoneyScope = Annotated[TermId, TermRef("money_scopes")]
MoneySource = Annotated[TermId, TermRef("money_sources")]
NameKind = Annotated[TermId, TermRef("name_kinds")]
OrganisationKind = Annotated[TermId, TermRef("organisation_kinds")]
OrganisationRole = Annotated[TermId, TermRef("organisation_roles")]
Outcome = Annotated[TermId, TermRef("outcomes")]
PartnerKnowledge = Annotated[TermId, TermRef("partner_knowledge")]
Programme = Annotated[TermId, TermRef("programmes")]
ProjectKind = Annotated[TermId, TermRef("project_kinds")]
ProjectRelationType = Annotated[TermId, TermRef("project_relations")]
QuestionTopic = Annotated[TermId, TermRef("question_topics")]
Region = Annotated[TermId, TermRef("regions")]
Sector = Annotated[TermId, TermRef("sectors")]
Status = Annotated[TermId, TermRef("statuses")]
SuccessionType = Annotated[TermId, TermRef("succession_types")]
TargetGroup = Annotated[TermId, TermRef("target_groups")]
Topic = Annotated[TermId, TermRef("topics")]
