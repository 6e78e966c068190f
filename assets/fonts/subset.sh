#!/usr/bin/env bash
# Cuts the poster fonts out of Noto Sans CJK: ./subset.sh NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc
#
# Needs fontTools (python3-fonttools). chars.txt says which characters stay; its comment lines are ASCII, which stays anyway.
# Hints and subroutines go because the Go rasteriser uses no hints, and layout features because it does no shaping.
# The output is reproducible: the same sources and chars.txt give the same bytes.
set -euo pipefail
[ $# = 2 ] || { echo "usage: $0 NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)

cut_font() { # collection, output; member 2 of the collection is SC
  "${PYTHON:-python3}" -m fontTools.subset "$1" --font-number=2 --text-file="$here/chars.txt" \
    --output-file="$here/$2" --layout-features= --notdef-outline --name-IDs=0,1,2,4,6,13,14 \
    --no-hinting --desubroutinize
}

cut_font "$1" NotoSansSC-Regular.otf
cut_font "$2" NotoSansSC-Bold.otf
