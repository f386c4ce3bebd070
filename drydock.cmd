@echo off
rem Runs Drydock from its source on Windows: builds when the jars are missing or --rebuild is the first argument.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "OUT=%HERE%app\target\launch"
set "JDK="
for %%H in ("%DRYDOCK_JDK%" "%JAVA_HOME%") do if not defined JDK if exist "%%~H\release" call :check "%%~H"
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :check "%%~H"
if not defined JDK (
  echo drydock: needs a JDK 25 or newer and found none: install one, or name its folder in DRYDOCK_JDK 1>&2
  exit /b 70
)
if "%~1"=="--rebuild" (
  if exist "%OUT%\stamp" del "%OUT%\stamp"
  shift
)
if not exist "%OUT%\stamp" (
  if not exist "%OUT%" mkdir "%OUT%"
  echo Building Drydock, the first time takes a few minutes ... 1>&2
  call "%HERE%mvnw.cmd" -f "%HERE%pom.xml" -q -B -Dmaven.test.skip=true -Dsbom.skip=true -Dexec.skip=true -Djacoco.skip=true package > "%OUT%\build.log" 2>&1
  if errorlevel 1 (
    echo drydock: the build failed; all of it is in app\target\launch\build.log 1>&2
    exit /b 70
  )
  echo. > "%OUT%\stamp"
)
set "CP=%HERE%app\target\drydock-app.jar;%HERE%core\target\drydock-core.jar;%HERE%app\target\lib\*"
"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:MaxNewSize=32m "-Djdk.serialFilter=!*" -cp "%CP%" dev.drydock.app.Main %*
exit /b %ERRORLEVEL%

:check
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "JDK=%~1"
exit /b 0
