@echo off
rem Takes the add-in out of the Excel of the user who runs this.
chcp 65001 >nul
setlocal
reg delete "HKCU\Software\Microsoft\Office\16.0\WEF\Developer" /v "{{id}}" /f >nul 2>&1
if exist "%LOCALAPPDATA%\SoMoHinh\manifest.xml" del "%LOCALAPPDATA%\SoMoHinh\manifest.xml"
echo Đã gỡ Sổ Mô Hình. Hãy đóng hết Excel rồi mở lại.
pause
