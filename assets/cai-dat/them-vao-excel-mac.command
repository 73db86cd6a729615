#!/bin/bash
# Adds the add-in to the Excel of the user who runs this; manifest.xml must stand beside it.
set -euo pipefail
folder="$HOME/Library/Containers/com.microsoft.Excel/Data/Documents/wef"
mkdir -p "$folder"
cp "$(dirname "$0")/manifest.xml" "$folder/{{id}}.manifest.xml"
echo "Đã thêm Sổ Mô Hình. Hãy thoát Excel rồi mở lại: Trang đầu > Bổ trợ (Add-ins) > Sổ Mô Hình."
