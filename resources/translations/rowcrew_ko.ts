<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>FaultsModel</name>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>What is wrong, and what is allowed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>State</source>
        <extracomment>More single moves than this in one tick are told as a reset: cheaper than as many layout passes.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkersModel</name>
    <message>
        <source>Account</source>
        <extracomment>States in which the account&apos;s bar is not about work going on.</extracomment>
        <translation>계정</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Current item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Done / failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>마지막 로그</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>로그인 중</translation>
    </message>
    <message>
        <source>working</source>
        <translation>작업 중</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>다시 시작하는 중</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>끝내는 중</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>finished, not everything done</source>
        <translation>끝났지만 다 하지는 못함</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>ended by a fault</source>
        <translation>장애로 끝남</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>디버그</translation>
    </message>
    <message>
        <source>info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}분 {seconds}초</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}시간 {minutes}분</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>마지막 로그</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Hidden rows</source>
        <translation>숨긴 행</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>해당 없는 행</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Run {run} of the job “{job}”.</source>
        <translation>작업 “{job}”의 실행 {run}입니다.</translation>
    </message>
    <message>
        <source>{settled} of {total} items · done {done} · failed {failed} · skipped {skipped} · in doubt {in_doubt}</source>
        <translation>항목 {total}개 중 {settled}개 · 완료 {done} · 실패 {failed} · 건너뜀 {skipped} · 확인 필요 {in_doubt}</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>분당 {rate}개</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>약 {time} 남음</translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation>{time} 지남</translation>
    </message>
    <message>
        <source>The run is {state}: {reason}</source>
        <translation>실행 상태: {state}. {reason}</translation>
    </message>
    <message>
        <source>{sessions} browser sessions, {restarts} restarts, {time}.</source>
        <translation>브라우저 세션 {sessions}회, 다시 시작 {restarts}회, 걸린 시간 {time}.</translation>
    </message>
    <message>
        <source>Results: {path}</source>
        <translation>결과: {path}</translation>
    </message>
    <message>
        <source>The results workbook was not written: {fault}</source>
        <translation>결과 파일을 쓰지 못했습니다: {fault}</translation>
    </message>
    <message>
        <source>Stopping after the items in hand. Press Ctrl-C again to end browsers now; the item in hand is then done again when you resume.</source>
        <translation>지금 처리하는 항목까지만 하고 중지합니다. Ctrl-C를 한 번 더 누르면 브라우저를 바로 끝냅니다. 그때 처리하던 항목은 이어서 실행할 때 다시 합니다.</translation>
    </message>
    <message>
        <source>Ending workers and browsers now.</source>
        <translation>작업자와 브라우저를 바로 끝냅니다.</translation>
    </message>
    <message>
        <source>This terminal has left the run; the run goes on. See it again: {attach}   Stop it: {stop}</source>
        <translation>이 터미널만 빠져나왔고 실행은 계속됩니다. 다시 보기: {attach}   중지: {stop}</translation>
    </message>
    <message>
        <source>Go on from here with: {command}</source>
        <translation>여기서부터 이어서 하려면: {command}</translation>
    </message>
    <message>
        <source>Try the failed items again with: {command}</source>
        <translation>실패한 항목을 다시 하려면: {command}</translation>
    </message>
    <message>
        <source>See what failed with: {command}</source>
        <translation>실패한 항목을 보려면: {command}</translation>
    </message>
    <message>
        <source>See the items in doubt with: {command}</source>
        <translation>확인이 필요한 항목을 보려면: {command}</translation>
    </message>
    <message>
        <source>The engine of run {run} ended before the run did: {how} Nothing that was recorded is lost.</source>
        <translation>실행 {run}의 엔진이 실행을 마치기 전에 끝났습니다: {how} 기록된 것은 하나도 잃지 않았습니다.</translation>
    </message>
    <message>
        <source>The engine of run {run} (process {pid}) was told to stop and did not end within {time}. See what it does with: {command}</source>
        <translation>실행 {run}의 엔진(프로세스 {pid})에 중지를 알렸지만 {time} 안에 끝나지 않았습니다. 무엇을 하는지 보려면: {command}</translation>
    </message>
    <message>
        <source>Nothing was started, for these reasons:</source>
        <translation>다음 이유로 아무것도 시작하지 않았습니다:</translation>
    </message>
    <message>
        <source>Told, but no hindrance:</source>
        <translation>시작을 막지는 않지만 알아 두세요:</translation>
    </message>
    <message>
        <source>Run {run} of the job “{job}” is {state}.</source>
        <translation>작업 “{job}”의 실행 {run}: {state}.</translation>
    </message>
    <message>
        <source>Run {run} has no engine any more and was not ended in order; {pending} items are still to do.</source>
        <translation>실행 {run}의 엔진이 없고 정상으로 끝나지 않았습니다. 할 항목이 {pending}개 남았습니다.</translation>
    </message>
    <message>
        <source>Run {run} is not running any more: {state}.</source>
        <translation>실행 {run}은 더 이상 돌고 있지 않습니다: {state}.</translation>
    </message>
    <message>
        <source>Run {run} has ended: {state}.</source>
        <translation>실행 {run}이 끝났습니다: {state}.</translation>
    </message>
    <message>
        <source>The job can be started: {items} items for {accounts} accounts.</source>
        <translation>시작할 수 있습니다: 계정 {accounts}개, 항목 {items}개.</translation>
    </message>
    <message>
        <source>Workbook: {path}</source>
        <translation>엑셀 파일: {path}</translation>
    </message>
    <message>
        <source>The results copy will lack: {what}</source>
        <translation>결과 사본에 남지 않는 것: {what}</translation>
    </message>
    <message>
        <source>{rows} lines written to {path}</source>
        <translation>{rows}줄을 {path}에 썼습니다</translation>
    </message>
    <message>
        <source>There are no runs yet. Start the demo with: rowcrew demo</source>
        <translation>아직 실행이 없습니다. 데모를 시작하려면: rowcrew demo</translation>
    </message>
    <message>
        <source>There are no such items in this run.</source>
        <translation>이 실행에는 그런 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Opening the window. For the demo in the terminal: rowcrew demo --terminal</source>
        <translation>창을 엽니다. 터미널에서 데모를 보려면: rowcrew demo --terminal</translation>
    </message>
    <message>
        <source>The demo&apos;s job and workbook are in {folder}: look at them, or change a copy of them.</source>
        <translation>데모의 작업 파일과 엑셀 파일은 {folder}에 있습니다. 열어 보거나 복사해서 고쳐 보세요.</translation>
    </message>
    <message>
        <source>Everything that a run needs is there.</source>
        <translation>실행에 필요한 것이 모두 있습니다.</translation>
    </message>
    <message>
        <source>{count} of the checks found something to mend.</source>
        <translation>점검 중 {count}개에서 고칠 것이 나왔습니다.</translation>
    </message>
    <message>
        <source>There is no run {run} under {home}. `rowcrew runs` lists them, and `last` means the latest.</source>
        <translation>{home}에 실행 {run}이 없습니다. `rowcrew runs`로 목록을 볼 수 있고, `last`는 가장 최근 실행입니다.</translation>
    </message>
    <message>
        <source>There is no earlier run of {job} that could be resumed.</source>
        <translation>{job}에는 이어서 할 이전 실행이 없습니다.</translation>
    </message>
    <message>
        <source>There is no run yet that `last` could mean.</source>
        <translation>`last`로 가리킬 실행이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Run {run} belongs to the job {theirs}, not to {job}. Give that job, or leave the job out.</source>
        <translation>실행 {run}은 {job}이 아니라 {theirs}의 실행입니다. 그 작업 파일을 주거나 작업 파일을 빼세요.</translation>
    </message>
    <message>
        <source>Give the job&apos;s file, NAME.rowcrew.toml, or --resume RUN.</source>
        <translation>작업 파일(이름.rowcrew.toml)이나 --resume RUN을 주세요.</translation>
    </message>
    <message>
        <source>--only takes {allowed}, not {value}.</source>
        <translation>--only에는 {allowed}만 쓸 수 있습니다. 받은 값: {value}</translation>
    </message>
    <message>
        <source>--state takes {allowed}, not {value}.</source>
        <translation>--state에는 {allowed}만 쓸 수 있습니다. 받은 값: {value}</translation>
    </message>
    <message>
        <source>--what takes {allowed}, not {value}.</source>
        <translation>--what에는 {allowed}만 쓸 수 있습니다. 받은 값: {value}</translation>
    </message>
    <message>
        <source>The file&apos;s ending must be one of {allowed}, not {value}.</source>
        <translation>파일 확장자는 {allowed} 중 하나여야 합니다. 받은 값: {value}</translation>
    </message>
    <message>
        <source>The folder {folder} is not there; make it or choose another.</source>
        <translation>폴더 {folder}가 없습니다. 만들거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The command was not understood; see: rowcrew --help</source>
        <translation>명령을 알아듣지 못했습니다. 도움말: rowcrew --help</translation>
    </message>
    <message>
        <source>Run {run} is not running: {state}.</source>
        <translation>실행 {run}은 돌고 있지 않습니다: {state}.</translation>
    </message>
    <message>
        <source>Rowcrew itself failed ({error}). What a run recorded is safe; `rowcrew runs` shows where it stands.</source>
        <translation>Rowcrew 자체에 문제가 생겼습니다({error}). 실행이 기록한 것은 안전합니다. 어디까지 했는지는 `rowcrew runs`로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Refused for {count} reasons.</source>
        <translation>{count}가지 이유로 거절했습니다.</translation>
    </message>
    <message>
        <source>Works through the rows of a workbook with a crew of accounts and browsers, and never loses or repeats a row.</source>
        <translation>여러 계정과 브라우저로 엑셀 파일의 행을 차례로 처리합니다. 한 행도 빠뜨리거나 두 번 하지 않습니다.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done · 1 failed or in-doubt items, or a rest behind a paused account · 2 refused, nothing started · 3 stopped · 4 engine fault.</source>
        <translation>종료 코드: 0 완료 · 1 실패하거나 확인이 필요한 항목, 또는 일시 중지된 계정에 남은 항목 있음 · 2 거절, 아무것도 시작 안 함 · 3 중지됨 · 4 엔진 장애.</translation>
    </message>
    <message>
        <source>Run a job, or resume a run of it. Ctrl-C stops, twice stops now.</source>
        <translation>작업을 실행하거나 이어서 합니다. Ctrl-C 한 번은 중지, 두 번은 바로 중지.</translation>
    </message>
    <message>
        <source>Check a job and its workbook whole; start nothing, write nothing.</source>
        <translation>작업과 엑셀 파일 전체를 점검합니다. 시작하지도 쓰지도 않습니다.</translation>
    </message>
    <message>
        <source>Run the demo: three accounts in a practice shop on this computer.</source>
        <translation>데모를 실행합니다: 이 컴퓨터 안의 연습용 쇼핑몰에서 계정 3개.</translation>
    </message>
    <message>
        <source>Look whether everything that a run needs is there.</source>
        <translation>실행에 필요한 것이 다 있는지 살펴봅니다.</translation>
    </message>
    <message>
        <source>List the runs, latest first.</source>
        <translation>실행 목록을 최근 것부터 봅니다.</translation>
    </message>
    <message>
        <source>List the items of a run.</source>
        <translation>실행의 항목 목록을 봅니다.</translation>
    </message>
    <message>
        <source>Write the items or the log of a run to a file.</source>
        <translation>실행의 항목이나 로그를 파일로 씁니다.</translation>
    </message>
    <message>
        <source>Watch a run that is going on. Ctrl-C leaves; the run goes on.</source>
        <translation>돌고 있는 실행을 지켜봅니다. Ctrl-C로 나가도 실행은 계속됩니다.</translation>
    </message>
    <message>
        <source>Say once where a run stands.</source>
        <translation>실행이 어디까지 왔는지 한 번 알려 줍니다.</translation>
    </message>
    <message>
        <source>Stop a run and wait for its end.</source>
        <translation>실행을 중지하고 끝날 때까지 기다립니다.</translation>
    </message>
    <message>
        <source>The job&apos;s file, NAME.rowcrew.toml.</source>
        <translation>작업 파일(이름.rowcrew.toml).</translation>
    </message>
    <message>
        <source>The run&apos;s id as in `rowcrew runs`, or `last`.</source>
        <translation>`rowcrew runs`에 나오는 실행 번호, 또는 `last`.</translation>
    </message>
    <message>
        <source>Go on with this run from where it ended; `last` is the job&apos;s latest.</source>
        <translation>이 실행을 멈춘 곳부터 이어서 합니다. `last`는 작업의 가장 최근 실행.</translation>
    </message>
    <message>
        <source>With `failed`: put the failed items back first, then resume.</source>
        <translation>`failed`를 주면 실패한 항목을 되돌린 다음 이어서 합니다.</translation>
    </message>
    <message>
        <source>Show the browsers.</source>
        <translation>브라우저 창을 보여 줍니다.</translation>
    </message>
    <message>
        <source>End with one line of JSON on the standard output.</source>
        <translation>표준 출력 마지막에 JSON 한 줄을 씁니다.</translation>
    </message>
    <message>
        <source>Only these accounts, with commas between them.</source>
        <translation>이 계정들만. 쉼표로 구분.</translation>
    </message>
    <message>
        <source>Items that one browser session does before it is restarted.</source>
        <translation>브라우저를 다시 시작하기 전에 한 세션이 처리하는 항목 수.</translation>
    </message>
    <message>
        <source>Another workbook than the job&apos;s own.</source>
        <translation>작업에 적힌 것 대신 쓸 엑셀 파일.</translation>
    </message>
    <message>
        <source>In the terminal, even where there is a display.</source>
        <translation>화면이 있어도 터미널에서 합니다.</translation>
    </message>
    <message>
        <source>Only items in this state.</source>
        <translation>이 상태의 항목만.</translation>
    </message>
    <message>
        <source>`items` or `log`.</source>
        <translation>`items`(항목) 또는 `log`(로그).</translation>
    </message>
    <message>
        <source>The file to write; its ending (.txt .csv .jsonl .xlsx) says how.</source>
        <translation>쓸 파일. 확장자(.txt .csv .jsonl .xlsx)로 형식을 정합니다.</translation>
    </message>
    <message>
        <source>End workers and browsers at once.</source>
        <translation>작업자와 브라우저를 바로 끝냅니다.</translation>
    </message>
    <message>
        <source>No browser was found. Install Google Chrome, Chromium or Microsoft Edge (Debian: apt install chromium chromium-driver), then try again. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser {path} that the job names is not there. Correct `browser.binary` in the job, or leave it out to take the one that is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a browser, {browser}, but no driver for it. Install {driver} of the same version (Debian: apt install chromium-driver), then try again. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser {browser} is version {version}, but its driver {driver} is version {driver_version}. Update the older one, so that the first numbers are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there but does not say its version ({why}). Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
