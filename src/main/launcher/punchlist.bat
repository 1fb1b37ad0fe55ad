@echo off
rem Starts Punchlist: with JAVA_HOME if that is Java 25, else with the JDK that built it.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "LIB=%APP%\lib"

set "BUILDER="
if exist "%LIB%\jdk-home" set /p BUILDER=<"%LIB%\jdk-home"
set "JAVA="
if defined JAVA_HOME call :is25
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not "%VERSION%"=="25" if not "%VERSION:~0,3%"=="25." exit /b 1
set "JAVA=%~1"
exit /b 0
