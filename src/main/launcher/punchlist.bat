@echo off
rem Starts Punchlist: with JAVA_HOME if that is Java 25, else with the JDK that built it.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "LIB=%APP%\lib"

set "BUILDER="
if exist "%LIB%\jdk-home" set /p BUILDER=<"%LIB%\jdk-home"
set "JAVA="
if defined JAVA_HOME call :is25 "%JAVA_HOME%"
if not defined JAVA if defined BUILDER call :is25 "%BUILDER%"
if not defined JAVA (
    >&2 echo punchlist: Java 25 is needed and was not found in JAVA_HOME nor where it was at build time. Set JAVA_HOME to a JDK 25.
    exit /b 2
)

rem An AOT cache fits only the JVM that made it.
set "AOT=-Xshare:auto"
if /i "%JAVA%"=="%BUILDER%" if exist "%LIB%\punchlist.aot" set "AOT=-XX:AOTCache=%LIB%\punchlist.aot"

set "JAVA_TOOL_OPTIONS="
set "_JAVA_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "CLASSPATH="
"%JAVA%\bin\java.exe" @OPTIONS@ "%AOT%" -cp "@CLASSPATH@" @MAIN@ %*
exit /b %ERRORLEVEL%

:is25
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 || exit /b 1
set "JAVA=%~1"
exit /b 0
