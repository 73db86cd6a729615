@echo off
rem Makes a shared folder a catalogue of add-ins for the user who runs this: them-thu-muc-chia-se.cmd \\server\share
chcp 65001 >nul
setlocal
if "%~1"=="" (
  echo Cách dùng: them-thu-muc-chia-se.cmd \\may-chu\thu-muc
  echo Chép manifest.xml vào thư mục đó trước.
  exit /b 1
)
set "KEY=HKCU\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\{{{id}}}"
reg add "%KEY%" /v "Id" /t REG_SZ /d "{{{id}}}" /f >nul || exit /b 1
reg add "%KEY%" /v "Url" /t REG_SZ /d "%~1" /f >nul || exit /b 1
reg add "%KEY%" /v "Flags" /t REG_DWORD /d 1 /f >nul || exit /b 1
echo Đã thêm thư mục. Hãy đóng hết Excel rồi mở lại:
echo Trang đầu - Bổ trợ (Add-ins) - Nâng cao - THƯ MỤC CHIA SẺ (SHARED FOLDER) - Sổ Mô Hình.
