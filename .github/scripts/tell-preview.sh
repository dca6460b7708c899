#!/usr/bin/env bash
# tell-preview.sh: where the built site of a proposal is (PREVIEW) and how to look at it, for its summary.
set -euo pipefail
printf '\n### Esikatselu\n\n'
printf '[Lataa sivusto sellaisena kuin se olisi tämän ehdotuksen jälkeen](%s). ' "$PREVIEW"
printf 'Pura paketti. Sivujen kansiot ovat samat kuin niiden osoitteet: avaa sivun kansiosta tiedosto `index.html`. '
printf 'Haku ja valikot eivät toimi ilman palvelinta. Paketti säilyy seitsemän päivää.\n'
