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

rem A command runs for seconds: its code is compiled once, for the reasons that the other starter beside this one gives. The window runs for hours.
set "ONCE=-XX:-C1ProfileCalls -XX:-C1ProfileVirtualCalls -XX:-C1ProfileInlinedCalls -XX:-C1ProfileBranches"
set "ONCE=%ONCE% -XX:-C1ProfileCheckcasts -XX:-C1UpdateMethodData -XX:Tier4InvocationThreshold=25000000"
set "ONCE=%ONCE% -XX:Tier4MinInvocationThreshold=2500000 -XX:Tier4CompileThreshold=75000000"
set "ONCE=%ONCE% -XX:Tier4BackEdgeThreshold=200000000 -XX:Tier3InvokeNotifyFreqLog=20"
set "ONCE=%ONCE% -XX:Tier3BackedgeNotifyFreqLog=20 -XX:Tier0InvokeNotifyFreqLog=6 -XX:Tier0BackedgeNotifyFreqLog=8"
set "ONCE=%ONCE% -XX:Tier3InvocationThreshold=64 -XX:Tier3MinInvocationThreshold=32 -XX:Tier3CompileThreshold=1000"
set "ONCE=%ONCE% -XX:Tier3BackEdgeThreshold=6000 -Xmn32m -XX:CompileCommand=quiet"
set "ONCE=%ONCE% -XX:CompileCommand=CompileThresholdScaling,sun.security.provider.SHA2::*,0.0005"
set "ONCE=%ONCE% -XX:CompileCommand=CompileThresholdScaling,sun.security.provider.DigestBase::*,0.0005"
set "ONCE=%ONCE% -XX:CompileCommand=CompileThresholdScaling,org.wirelapse.analysis.wire.Checksum::sum,0.0005"
set "COMPILATION="
if "%~1"=="analyze" set "COMPILATION=%ONCE%"
if "%~1"=="compare" set "COMPILATION=%ONCE%"

"%JAVA%" -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions %COMPILATION% -Dfile.encoding=UTF-8 ^
    --enable-native-access=ALL-UNNAMED %WIRELAPSE_JAVA_OPTS% ^
    -cp "%ROOT%\app\target\classes;%ROOT%\analysis-core\target\classes;%ROOT%\app\target\lib\*" org.wirelapse.app.Main %*
exit /b %ERRORLEVEL%
