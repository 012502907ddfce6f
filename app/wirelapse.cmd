@echo off
rem Starts Wirelapse from a checkout. Builds first what is missing or older than its sources.
rem JAVA_HOME or PATH tells which Java; WIRELAPSE_JAVA_OPTS may hold more options for it, for example -Xmx4g.
setlocal
for %%I in ("%~dp0..") do set "ROOT=%%~fI"

if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    set "JAVA=java.exe"
)
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo wirelapse: no Java was found; install a JDK, version 17 or newer, or set JAVA_HOME 1>&2
    exit /b 1
)

rem A named mutex lets one build run at a time; whoever waited looks again.
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
    "$root = $env:ROOT; $built = Join-Path $root 'app\target\built';" ^
    "$sources = 'pom.xml','analysis-core\pom.xml','app\pom.xml','analysis-core\src\main','app\src\main' | ForEach-Object { Join-Path $root $_ };" ^
    "function Stale { if (-not (Test-Path $built)) { return $true };" ^
    "  $at = (Get-Item $built).LastWriteTimeUtc;" ^
    "  [bool]((Get-Item $sources) + (Get-ChildItem $sources -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $at } | Select-Object -First 1) };" ^
    "if (-not (Stale)) { exit 0 };" ^
    "$mutex = New-Object System.Threading.Mutex($false, 'Local\wirelapse-build');" ^
    "try { [void]$mutex.WaitOne() } catch [System.Threading.AbandonedMutexException] { };" ^
    "try { if (Stale) { $began = Get-Date; Set-Location $root; & .\mvnw.cmd -q -B -DskipTests process-classes | Out-Host;" ^
    "  if ($LASTEXITCODE -ne 0) { exit 1 }; Set-Content $built ''; (Get-Item $built).LastWriteTime = $began } }" ^
    "finally { $mutex.ReleaseMutex() }"
if errorlevel 1 (
    echo wirelapse: the build failed; it needs a JDK, version 17 or newer 1>&2
    exit /b 1
)

"%JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED %WIRELAPSE_JAVA_OPTS% ^
    -cp "%ROOT%\app\target\classes;%ROOT%\analysis-core\target\classes;%ROOT%\app\target\lib\*" org.wirelapse.app.Main %*
exit /b %ERRORLEVEL%
