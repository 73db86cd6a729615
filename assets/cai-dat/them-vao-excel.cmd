@echo off
rem Adds the add-in to the Excel of the user who runs this. Needs no administrator; manifest.xml must stand beside it.
chcp 65001 >nul
setlocal
set "FOLDER=%LOCALAPPDATA%\SoMoHinh"
set "KEY=HKCU\Software\Microsoft\Office\16.0\WEF\Developer"
if not exist "%~dp0manifest.xml" (
  echo Thiếu tệp manifest.xml ở cạnh tệp này.
  pause
  exit /b 1
)
if not exist "%FOLDER%" mkdir "%FOLDER%"
copy /y "%~dp0manifest.xml" "%FOLDER%\manifest.xml" >nul || exit /b 1
reg add "%KEY%" /v "{{id}}" /t REG_SZ /d "%FOLDER%\manifest.xml" /f >nul || exit /b 1
echo Đã thêm Sổ Mô Hình. Hãy đóng hết Excel rồi mở lại:
echo Trang đầu - Bổ trợ (Add-ins) - Bổ trợ dành cho nhà phát triển - Sổ Mô Hình.
pause
