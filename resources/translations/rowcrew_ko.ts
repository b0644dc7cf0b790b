<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>AccountsCard</name>
    <message>
        <source>{taken} of {total}</source>
        <translation>{total}개 중 {taken}개</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Take all accounts in, or leave all out</source>
        <translation>계정을 모두 넣거나 모두 뺍니다</translation>
    </message>
    <message>
        <source>Accounts: tick those that take part</source>
        <translation>계정: 참여할 계정에 표시하세요</translation>
    </message>
    <message>
        <source>Accounts appear here when a job is open and its workbook was read.</source>
        <translation>작업을 열고 엑셀 파일을 읽으면 계정이 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>항목</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open job…</source>
        <extracomment>name → (words, shortcut), in the menu&apos;s order; an empty name is a line.</extracomment>
        <translation>작업 열기…</translation>
    </message>
    <message>
        <source>Choose workbook…</source>
        <translation>엑셀 파일 고르기…</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>데모 실행</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>실패한 항목 다시</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>결과 열기</translation>
    </message>
    <message>
        <source>Export items or log…</source>
        <translation>항목이나 로그 내보내기…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>로그 따라가기</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Recent jobs</source>
        <translation>최근 작업</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Faults and warnings</source>
        <translation>오류와 경고</translation>
    </message>
    <message>
        <source>Nothing to show. Faults are listed here by place, with what is allowed.</source>
        <translation>보여 줄 것이 없습니다. 잘못된 것이 있으면 위치와 쓸 수 있는 값이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>아직 점검하지 않았습니다.</translation>
    </message>
    <message>
        <source>{count} faults: nothing can start until they are put right.</source>
        <translation>오류 {count}개: 바로잡기 전에는 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>경고 {count}개</translation>
    </message>
    <message>
        <source>{items} items from {rows} rows, {accounts} accounts</source>
        <translation>행 {rows}개에서 항목 {items}개, 계정 {accounts}개</translation>
    </message>
    <message>
        <source>{count} hidden rows left out</source>
        <translation>숨긴 행 {count}개는 뺌</translation>
    </message>
    <message>
        <source>{count} rows belong to other steps</source>
        <translation>다른 단계의 행 {count}개</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Keep it running</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>중지하고 닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>A run is going on. Without a window it ends after the items in hand, as its job says. Close?</source>
        <translation>실행이 돌고 있습니다. 작업에 적힌 대로, 창이 없으면 지금 처리하는 항목까지만 하고 끝납니다. 닫을까요?</translation>
    </message>
    <message>
        <source>A run is going on. It can go on without the window; attach to it later. Close?</source>
        <translation>실행이 돌고 있습니다. 창이 없어도 계속되며 나중에 다시 연결할 수 있습니다. 닫을까요?</translation>
    </message>
    <message>
        <source>The run is being stopped; the window closes when it has stopped.</source>
        <translation>실행을 중지하고 있습니다. 중지되면 창이 닫힙니다.</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>바로 중지</translation>
    </message>
    <message>
        <source>Close at once</source>
        <translation>바로 닫기</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>닫지 않기</translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>Open a job</source>
        <translation>작업 열기</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>엑셀 파일</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>엑셀 파일 고르기</translation>
    </message>
    <message>
        <source>Nothing was started: {count} faults, listed below.</source>
        <translation>아무것도 시작하지 않았습니다. 오류 {count}개를 아래에서 확인하세요.</translation>
    </message>
    <message>
        <source>The engine has died. What was done is recorded; Resume goes on from there.</source>
        <translation>엔진이 죽었습니다. 한 일은 모두 기록되어 있으며, “이어서”를 누르면 거기서부터 계속합니다.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {path}</source>
        <translation>이 컴퓨터에는 이 파일을 열 프로그램이 없습니다: {path}</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Items</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>엑셀 파일</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation>쓰는 중: {file} …</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>{rows} lines written to {path}</source>
        <translation>{rows}줄을 썼습니다: {path}</translation>
    </message>
</context>
<context>
    <name>FaultsModel</name>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>What is wrong, and what is allowed</source>
        <translation>무엇이 잘못되었고 무엇을 쓸 수 있는지</translation>
    </message>
</context>
<context>
    <name>HeaderCard</name>
    <message>
        <source>No job open</source>
        <translation>열린 작업 없음</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>성공률</translation>
    </message>
    <message>
        <source>Items a minute</source>
        <translation>분당 항목</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start a new run of this job (F5)</source>
        <translation>이 작업의 새 실행을 시작합니다 (F5)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서</translation>
    </message>
    <message>
        <source>Go on with the last run of this job where it ended (F6)</source>
        <translation>이 작업의 마지막 실행을 멈춘 곳부터 이어서 합니다 (F6)</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>바로 중지</translation>
    </message>
    <message>
        <source>End browsers and workers at once (Shift+F5)</source>
        <translation>브라우저와 작업자를 바로 끝냅니다 (Shift+F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop after the items in hand (Shift+F5)</source>
        <translation>지금 처리하는 항목까지만 하고 중지합니다 (Shift+F5)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Overall progress</source>
        <translation>전체 진행률</translation>
    </message>
    <message>
        <source>Overall {share}  ·  {settled} / {total}</source>
        <translation>전체 진행률 {share}  ·  {settled} / {total}</translation>
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
        <translation>시간</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
</context>
<context>
    <name>ItemsPane</name>
    <message>
        <source>All accounts</source>
        <translation>모든 계정</translation>
    </message>
    <message>
        <source>Show the items of this account</source>
        <translation>이 계정의 항목을 봅니다</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>항목 검색</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>실패한 항목 다시</translation>
    </message>
    <message>
        <source>Put the failed items back and go on with the run</source>
        <translation>실패한 항목을 되돌리고 실행을 이어서 합니다</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Write the shown items to a file (Ctrl+E)</source>
        <translation>보이는 항목을 파일로 씁니다 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>No items to show. They appear when a run starts; filters may hide some.</source>
        <translation>보여 줄 항목이 없습니다. 실행을 시작하면 나옵니다. 필터에 가려진 것일 수도 있습니다.</translation>
    </message>
    <message>
        <source>{shown} of {loaded}</source>
        <translation>{loaded}개 중 {shown}개</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>작업 파일</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>엑셀 파일</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Open a job file</source>
        <translation>작업 파일을 엽니다</translation>
    </message>
    <message>
        <source>Recent jobs</source>
        <translation>최근 작업</translation>
    </message>
    <message>
        <source>Choose another workbook</source>
        <translation>다른 엑셀 파일을 고릅니다</translation>
    </message>
    <message>
        <source>Back to the job&apos;s own workbook</source>
        <translation>작업에 적힌 엑셀 파일로 되돌립니다</translation>
    </message>
    <message>
        <source>Batch size: items that one browser does before it is restarted</source>
        <translation>배치 크기: 브라우저를 다시 시작하기 전에 처리하는 항목 수</translation>
    </message>
    <message>
        <source>Visible browsers</source>
        <translation>브라우저 보이기</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>점검 취소</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Check job and workbook whole; nothing is started (F7)</source>
        <translation>작업과 엑셀 파일 전체를 점검합니다. 아무것도 시작하지 않습니다 (F7)</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>레벨</translation>
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
        <translation>메시지</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>Search the log</source>
        <translation>로그 검색</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Keep the newest line in sight (Ctrl+L)</source>
        <translation>가장 새로운 줄이 보이게 합니다 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Write the run&apos;s log to a file (Ctrl+E)</source>
        <translation>실행의 로그를 파일로 씁니다 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>No lines to show. They appear when a run starts; filters may hide some.</source>
        <translation>보여 줄 줄이 없습니다. 실행을 시작하면 나옵니다. 필터에 가려진 것일 수도 있습니다.</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>이 알림 닫기</translation>
    </message>
</context>
<context>
    <name>RunsCard</name>
    <message>
        <source>{count} running</source>
        <translation>{count}개 진행 중</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Open the results workbook of the selected run</source>
        <translation>고른 실행의 결과 파일을 엽니다</translation>
    </message>
    <message>
        <source>Running and recent runs</source>
        <translation>진행 중이거나 최근의 실행</translation>
    </message>
    <message>
        <source>Runs appear here. One that goes on without a window can be attached to.</source>
        <translation>실행이 여기에 나옵니다. 창 없이 돌고 있는 실행에 다시 연결할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Stop now</source>
        <translation>바로 중지</translation>
    </message>
    <message>
        <source>Stopping after the items in hand.</source>
        <translation>지금 처리하는 항목까지만 하고 중지합니다.</translation>
    </message>
    <message>
        <source>What is not finished in {time} is ended and done again at the next resume.</source>
        <translation>{time} 안에 끝나지 않은 것은 중단하고, 다음에 이어서 할 때 다시 합니다.</translation>
    </message>
    <message>
        <source>Engine connected  ·  process {pid}</source>
        <translation>엔진 연결됨  ·  프로세스 {pid}</translation>
    </message>
    <message>
        <source>Starting the engine …</source>
        <translation>엔진을 시작하는 중 …</translation>
    </message>
    <message>
        <source>No engine is at work for this window</source>
        <translation>이 창에서 일하는 엔진이 없습니다</translation>
    </message>
    <message>
        <source>Run {run}</source>
        <translation>실행 {run}</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>결과 열기</translation>
    </message>
    <message>
        <source>Open the results workbook (Ctrl+R)</source>
        <translation>결과 파일을 엽니다 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open the folder of the results workbook</source>
        <translation>결과 파일이 있는 폴더를 엽니다</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>실패한 항목 다시</translation>
    </message>
    <message>
        <source>Put the failed items back and go on with the run</source>
        <translation>실패한 항목을 되돌리고 실행을 이어서 합니다</translation>
    </message>
    <message>
        <source>Result of each account</source>
        <translation>계정별 결과</translation>
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
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Exit code {code}.</source>
        <translation>종료 코드 {code}.</translation>
    </message>
</context>
<context>
    <name>SummaryModel</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
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
        <source>Note</source>
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>WelcomeCard</name>
    <message>
        <source>Rowcrew&apos;s sign</source>
        <translation>Rowcrew 표시</translation>
    </message>
    <message>
        <source>Work through a workbook with a crew of browsers</source>
        <translation>여러 브라우저로 엑셀 파일을 한 행씩 처리합니다</translation>
    </message>
    <message>
        <source>A job says which workbook, which accounts and what is done with each row. Open one, or watch the demo: three accounts work in a practice shop on this computer, with real browsers.</source>
        <translation>작업에는 어떤 엑셀 파일로, 어떤 계정들이, 각 행으로 무엇을 할지가 적혀 있습니다. 작업을 열거나 데모를 보세요. 이 컴퓨터 안의 연습용 쇼핑몰에서 계정 3개가 진짜 브라우저로 일합니다.</translation>
    </message>
    <message>
        <source>Open a job</source>
        <translation>작업 열기</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>데모 실행</translation>
    </message>
    <message>
        <source>A job or workbook can also be dropped onto this window.</source>
        <translation>작업 파일이나 엑셀 파일을 이 창에 끌어다 놓아도 됩니다.</translation>
    </message>
</context>
<context>
    <name>WorkbookPane</name>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>엑셀 파일의 시트</translation>
    </message>
    <message>
        <source>Rows of the workbook</source>
        <translation>엑셀 파일의 행</translation>
    </message>
    <message>
        <source>{total} rows</source>
        <translation>{total}행</translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>처음 {count}개만 보임</translation>
    </message>
    <message>
        <source>secret columns are masked</source>
        <translation>비밀 열은 가림</translation>
    </message>
    <message>
        <source>This sheet has no rows.</source>
        <translation>이 시트에는 행이 없습니다.</translation>
    </message>
    <message>
        <source>The workbook&apos;s rows appear here when a job is open.</source>
        <translation>작업을 열면 엑셀 파일의 행이 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>WorkersCard</name>
    <message>
        <source>{busy} of {total} working</source>
        <translation>{total}개 중 {busy}개 작업 중</translation>
    </message>
    <message>
        <source>browsers {memory}</source>
        <translation>브라우저 {memory}</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Workers appear here as soon as the first browser starts.</source>
        <translation>첫 브라우저가 시작되면 작업자가 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>WorkersModel</name>
    <message>
        <source>Worker</source>
        <extracomment>States in which the account&apos;s bar is not about work going on.</extracomment>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Account</source>
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
        <translation>현재 항목</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Done / failed</source>
        <translation>완료 / 실패</translation>
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
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>로그인 중</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>작업 중</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>재시작 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>끝내는 중</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
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
        <translation>오류</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Engine fault</source>
        <translation>엔진 장애</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>디버그</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>No items</source>
        <translation>항목 없음</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Engine gone</source>
        <translation>엔진 없음</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>s</source>
        <extracomment>How each state looks: tone of its chip and the glyph beside the word, so that colour is never the only sign.</extracomment>
        <translation>초</translation>
    </message>
    <message>
        <source>min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>h</source>
        <translation>시간</translation>
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
        <translation>재시작 중</translation>
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
        <source>There is no such job file. Check its name and folder.</source>
        <translation>그런 작업 파일이 없습니다. 이름과 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>The job file cannot be read ({why}). Allow reading it, or choose another.</source>
        <translation>작업 파일을 읽을 수 없습니다({why}). 읽기를 허용하거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The job file has a mistake in its form: {why}. Correct that place.</source>
        <translation>작업 파일의 형식이 잘못되었습니다: {why}. 그 자리를 고치세요.</translation>
    </message>
    <message>
        <source>A job has no field “{field}”. Correct its name, or take it out.</source>
        <translation>작업에 없는 필드입니다: “{field}”. 이름을 고치거나 빼세요.</translation>
    </message>
    <message>
        <source>The field “{field}” is missing. Add it.</source>
        <translation>필드가 빠졌습니다: “{field}”. 넣으세요.</translation>
    </message>
    <message>
        <source>The field “{field}” may not be {value}. Allowed: {allowed}.</source>
        <translation>필드 “{field}”에 쓸 수 없는 값입니다: {value}. 쓸 수 있는 것: {allowed}.</translation>
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
        <source>The engine of run {run} (process {pid}) was told to stop and did not do so in time. See what it does with: {command}</source>
        <translation>실행 {run}의 엔진(프로세스 {pid})에 중지를 알렸지만 제때 중지하지 않았습니다. 무엇을 하는지 보려면: {command}</translation>
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
        <translation>실행 {run}: 더 이상 돌고 있지 않습니다. {state}.</translation>
    </message>
    <message>
        <source>Run {run} has ended: {state}.</source>
        <translation>실행 {run} 끝: {state}.</translation>
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
        <translation>{rows}줄을 썼습니다: {path}</translation>
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
        <source>The demo&apos;s files could not be put into {folder} ({why}). Make room, or choose another ROWCREW_HOME.</source>
        <translation>데모 파일을 놓지 못했습니다: {folder} ({why}). 공간을 비우거나 ROWCREW_HOME을 다른 곳으로 정하세요.</translation>
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
        <translation>{home}에 그런 실행이 없습니다: {run}. `rowcrew runs`로 목록을 볼 수 있고, `last`는 가장 최근 실행입니다.</translation>
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
        <translation>다른 작업의 실행입니다: {run}. 그 작업: {theirs}. 받은 작업: {job}. 맞는 작업 파일을 주거나 작업 파일을 빼세요.</translation>
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
        <translation>폴더가 없습니다: {folder}. 만들거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The command was not understood; see: rowcrew --help</source>
        <translation>명령을 알아듣지 못했습니다. 도움말: rowcrew --help</translation>
    </message>
    <message>
        <source>Run {run} is not running: {state}.</source>
        <translation>실행 {run}: 돌고 있지 않습니다. {state}.</translation>
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
        <source>The window needs PySide6, which is not installed. Install it: {command}</source>
        <translation>창에는 PySide6가 필요한데 설치되어 있지 않습니다. 설치하려면: {command}</translation>
    </message>
    <message>
        <source>No browser was found. Install Google Chrome, Chromium or Microsoft Edge (Debian: apt install chromium chromium-driver), then try again. {why}</source>
        <translation>브라우저를 찾지 못했습니다. Google Chrome, Chromium, Microsoft Edge 중 하나를 설치한 뒤(Debian: apt install chromium chromium-driver) 다시 해 보세요. {why}</translation>
    </message>
    <message>
        <source>The browser {path} that the job names is not there. Correct `browser.binary` in the job, or leave it out to take the one that is installed.</source>
        <translation>작업에 적힌 브라우저가 없습니다: {path}. 작업의 `browser.binary`를 고치거나, 빼서 설치된 브라우저를 쓰게 하세요.</translation>
    </message>
    <message>
        <source>There is a browser, {browser}, but no driver for it. Install {driver} of the same version (Debian: apt install chromium-driver), then try again. {why}</source>
        <translation>브라우저는 있지만({browser}) 드라이버가 없습니다. 같은 버전의 드라이버({driver})를 설치한 뒤(Debian: apt install chromium-driver) 다시 해 보세요. {why}</translation>
    </message>
    <message>
        <source>The browser {browser} is version {version}, but its driver {driver} is version {driver_version}. Update the older one, so that the first numbers are equal.</source>
        <translation>브라우저({browser})는 버전 {version}인데 드라이버({driver})는 버전 {driver_version}입니다. 앞 번호가 같아지도록 오래된 쪽을 업데이트하세요.</translation>
    </message>
    <message>
        <source>{path} is there but does not say its version ({why}). Install it again.</source>
        <translation>{path} 파일은 있지만 버전을 알려 주지 않습니다({why}). 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Python {version}.</source>
        <translation>Python {version}.</translation>
    </message>
    <message>
        <source>This is Python {version}; Rowcrew needs {needed} or later. Install a newer one and set up again.</source>
        <translation>지금 Python은 {version}입니다. Rowcrew에는 {needed} 이상이 필요합니다. 새 버전을 설치하고 다시 준비하세요.</translation>
    </message>
    <message>
        <source>Rowcrew has a Python environment of its own.</source>
        <translation>Rowcrew 전용 Python 환경이 있습니다.</translation>
    </message>
    <message>
        <source>Rowcrew shares its Python environment with other programs, which can change its packages. `python3 start.py setup` makes one of its own.</source>
        <translation>Rowcrew가 다른 프로그램과 Python 환경을 같이 쓰고 있어, 다른 프로그램이 패키지를 바꿀 수 있습니다. `python3 start.py setup`으로 전용 환경을 만드세요.</translation>
    </message>
    <message>
        <source>All packages are installed.</source>
        <translation>패키지가 모두 설치되어 있습니다.</translation>
    </message>
    <message>
        <source>Rowcrew runs from its folder without being installed, so its packages cannot be checked. `python3 start.py setup` installs it.</source>
        <translation>Rowcrew가 설치되지 않은 채 폴더에서 바로 실행되고 있어 패키지를 확인할 수 없습니다. `python3 start.py setup`으로 설치하세요.</translation>
    </message>
    <message>
        <source>These packages are missing: {names}. `python3 start.py setup` installs them.</source>
        <translation>빠진 패키지: {names}. `python3 start.py setup`으로 설치하세요.</translation>
    </message>
    <message>
        <source>The window can be opened: PySide6 {version}.</source>
        <translation>창을 열 수 있습니다: PySide6 {version}.</translation>
    </message>
    <message>
        <source>The window is not installed; the terminal works without it. `python3 start.py setup` installs it (or the extra `gui`).</source>
        <translation>창이 설치되어 있지 않습니다. 터미널은 창 없이도 됩니다. `python3 start.py setup`(또는 추가 항목 `gui`)으로 설치하세요.</translation>
    </message>
    <message>
        <source>PySide6 {version} dies after some thousand calls on Python {python}. `python3 start.py setup` installs one that does not.</source>
        <translation>Python {python}에서 PySide6 {version} 버전은 수천 번 호출하면 죽습니다. `python3 start.py setup`으로 괜찮은 버전을 설치하세요.</translation>
    </message>
    <message>
        <source>The window needs libraries of the system that are missing: {names}. `python3 start.py setup` installs them on Debian.</source>
        <translation>창에 필요한 시스템 라이브러리가 없습니다: {names}. Debian에서는 `python3 start.py setup`으로 설치하세요.</translation>
    </message>
    <message>
        <source>Browser {browser} {version} with its driver {driver} {driver_version}.</source>
        <translation>브라우저 {browser} {version}, 드라이버 {driver} {driver_version}.</translation>
    </message>
    <message>
        <source>Rowcrew keeps its data in {home}.</source>
        <translation>Rowcrew 데이터 폴더: {home}.</translation>
    </message>
    <message>
        <source>Nothing can be written in {home}: {why}. Change its rights, or name another folder in the environment variable ROWCREW_HOME.</source>
        <translation>{home}에 쓸 수 없습니다: {why}. 권한을 바꾸거나 환경 변수 ROWCREW_HOME에 다른 폴더를 적으세요.</translation>
    </message>
    <message>
        <source>Only {free} GiB are free for {home}, too little for a run. Make room, or name another folder in ROWCREW_HOME.</source>
        <translation>{home}에 빈 공간이 {free} GiB뿐이라 실행하기에 모자랍니다. 공간을 비우거나 ROWCREW_HOME에 다른 폴더를 적으세요.</translation>
    </message>
    <message>
        <source>{free} GiB are free for {home}: enough for a short run, not for many.</source>
        <translation>{home}의 빈 공간은 {free} GiB입니다. 짧은 실행에는 되지만 여러 번에는 모자랍니다.</translation>
    </message>
    <message>
        <source>Passwords can be kept in the system&apos;s keychain ({name}).</source>
        <translation>비밀번호를 시스템 키체인({name})에 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no system keychain here. Passwords come from the workbook or from environment variables ROWCREW_SECRET_….</source>
        <translation>여기에는 시스템 키체인이 없습니다. 비밀번호는 엑셀 파일이나 환경 변수 ROWCREW_SECRET_…에서 읽습니다.</translation>
    </message>
    <message>
        <source>There is a display for the window and for visible browsers.</source>
        <translation>창과 보이는 브라우저를 띄울 화면이 있습니다.</translation>
    </message>
    <message>
        <source>There is no display here: use the terminal (`rowcrew run`, `rowcrew demo`); browsers run invisibly.</source>
        <translation>여기에는 화면이 없습니다. 터미널(`rowcrew run`, `rowcrew demo`)을 쓰세요. 브라우저는 보이지 않게 돕니다.</translation>
    </message>
    <message>
        <source>There is a font with Korean letters.</source>
        <translation>한글 글꼴이 있습니다.</translation>
    </message>
    <message>
        <source>There is no font with Korean letters, so they show as boxes. Install one (Debian: apt install fonts-noto-cjk).</source>
        <translation>한글 글꼴이 없어 글자가 네모로 보입니다. 글꼴을 설치하세요(Debian: apt install fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>돌고 있는 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Runs going on now: {runs}.</source>
        <translation>지금 돌고 있는 실행: {runs}.</translation>
    </message>
    <message>
        <source>There is no file {path}. It was moved or removed; start a new run.</source>
        <translation>파일이 없습니다: {path}. 옮겨졌거나 지워졌습니다. 새로 실행하세요.</translation>
    </message>
    <message>
        <source>{path} is there already and is not overwritten.</source>
        <translation>이미 있어서 덮어쓰지 않습니다: {path}.</translation>
    </message>
    <message>
        <source>{path} is not a file of Rowcrew ({why}). It was left as it is; move it away and try again.</source>
        <translation>Rowcrew의 파일이 아닙니다: {path} ({why}). 그대로 두었습니다. 다른 곳으로 옮기고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Rowcrew (format {version}, this one knows up to {known}). It was left as it is; open it with the newer version.</source>
        <translation>더 새로운 Rowcrew가 쓴 파일입니다: {path} (형식 {version}, 이 버전은 {known}까지). 그대로 두었습니다. 새 버전으로 여세요.</translation>
    </message>
    <message>
        <source>{path} was written by an older Rowcrew (format {version}, now {known}). Resume it to convert it.</source>
        <translation>더 오래된 Rowcrew가 쓴 파일입니다: {path} (형식 {version}, 지금은 {known}). 이어서 하면 변환됩니다.</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). Nothing was changed in it; restore it from a backup.</source>
        <translation>파일이 손상되었습니다: {path} ({why}). 아무것도 바꾸지 않았습니다. 백업에서 되살리세요.</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Nothing was lost; free some space and go on.</source>
        <translation>디스크가 가득 찼습니다: {path}. 잃은 것은 없습니다. 공간을 비우고 이어서 하세요.</translation>
    </message>
    <message>
        <source>{path} is in use by another program that does not let go of it. Close that program and try again.</source>
        <translation>다른 프로그램이 쓰고 있어 기다려도 열리지 않습니다: {path}. 그 프로그램을 닫고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>{path} may not be written to. Allow writing to the file and its folder and try again.</source>
        <translation>쓸 수 없는 파일입니다: {path}. 파일과 폴더에 쓰기를 허용하고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>{path} could not be opened ({why}). Check that its folder is there and may be written to.</source>
        <translation>열지 못했습니다: {path} ({why}). 폴더가 있고 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed ({why}). Check the disk and try again.</source>
        <translation>읽거나 쓰지 못했습니다: {path} ({why}). 디스크를 확인하고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>{path} could not be read or written as asked ({why}).</source>
        <translation>요청대로 읽거나 쓰지 못했습니다: {path} ({why}).</translation>
    </message>
    <message>
        <source>The ledger holds no run.</source>
        <translation>기록에 실행이 없습니다.</translation>
    </message>
    <message>
        <source>The item {key} is there twice for one step and account; every key may come once only.</source>
        <translation>한 단계와 계정에 같은 항목이 두 번 있습니다: {key}. 키는 한 번만 나올 수 있습니다.</translation>
    </message>
    <message>
        <source>Item {item} may not go from {old} to {new}.</source>
        <translation>항목 {item}의 상태를 이렇게 바꿀 수 없습니다: {old} → {new}.</translation>
    </message>
    <message>
        <source>An attempt at item {item} was begun before and has not ended.</source>
        <translation>항목 {item}의 시도가 이미 시작되었고 아직 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>Item {item} was tried too often; no more attempts fit.</source>
        <translation>항목 {item}: 너무 여러 번 시도해서 더 기록할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no item {item} in {path}.</source>
        <translation>{path}에 항목 {item}번이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing with the number {undo} to undo.</source>
        <translation>되돌릴 {undo}번이 없습니다.</translation>
    </message>
    <message>
        <source>Number {undo} was undone before.</source>
        <translation>{undo}번은 이미 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Number {undo} cannot be undone any more: {count} of its items moved since (item {item} first).</source>
        <translation>{undo}번은 이제 되돌릴 수 없습니다. 그 뒤에 항목 {count}개가 바뀌었습니다(처음은 항목 {item}번).</translation>
    </message>
    <message>
        <source>The engine died while the item was in hand; it is done again.</source>
        <translation>이 항목을 처리하던 중에 엔진이 죽었습니다. 다시 합니다.</translation>
    </message>
    <message>
        <source>Put back by the operator to be tried again.</source>
        <translation>다시 하려고 사용자가 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The account {account} is in use by run {run} (process {pid}, since {since}). Stop that run or leave the account out.</source>
        <translation>다른 실행이 계정을 쓰고 있습니다: {account} (실행 {run}, 프로세스 {pid}, {since}부터). 그 실행을 중지하거나 이 계정을 빼세요.</translation>
    </message>
    <message>
        <source>The account {account} has no password. Enter it in the workbook, in the system&apos;s keychain, or in the environment (ROWCREW_SECRET_…).</source>
        <translation>계정에 비밀번호가 없습니다: {account}. 엑셀 파일이나 시스템 키체인, 환경 변수(ROWCREW_SECRET_…)에 넣으세요.</translation>
    </message>
    <message>
        <source>The folder {path} could not be made ({why}). Choose another one with ROWCREW_HOME.</source>
        <translation>폴더를 만들지 못했습니다: {path} ({why}). ROWCREW_HOME으로 다른 폴더를 정하세요.</translation>
    </message>
    <message>
        <source>The key file {path} is damaged: it should hold 32 bytes and holds {size}. Restore it from a backup, or remove it if no run is going.</source>
        <translation>키 파일이 손상되었습니다: {path}. 32바이트여야 하는데 {size}바이트입니다. 백업에서 되살리거나, 돌고 있는 실행이 없으면 지우세요.</translation>
    </message>
    <message>
        <source>“{run}” is not the name of a run.</source>
        <translation>실행 이름이 아닙니다: “{run}”.</translation>
    </message>
    <message>
        <source>There is no flow “{flow}”. Built in are: {allowed}. A flow of your own is named FILE.py:function.</source>
        <translation>플로가 없습니다: “{flow}”. 내장 플로: {allowed}. 직접 만든 플로는 FILE.py:함수이름으로 적습니다.</translation>
    </message>
    <message>
        <source>The flow file {file} is not there. Correct the step&apos;s flow, or put the file back.</source>
        <translation>플로 파일이 없습니다: {file}. 단계의 flow를 고치거나 파일을 되돌려 놓으세요.</translation>
    </message>
    <message>
        <source>The flow file {file} cannot be read: {why}.</source>
        <translation>플로 파일을 읽을 수 없습니다: {file} ({why}).</translation>
    </message>
    <message>
        <source>The flow file {file} has a mistake in line {line}: {why}. Correct that line.</source>
        <translation>플로 파일의 {line}번째 줄이 잘못되었습니다: {file} ({why}). 그 줄을 고치세요.</translation>
    </message>
    <message>
        <source>The flow file {file} has no function “{function}”. It has: {allowed}.</source>
        <translation>플로 파일에 함수가 없습니다: {file}, “{function}”. 있는 함수: {allowed}.</translation>
    </message>
    <message>
        <source>The flow file {file} stops while it is loaded (line {line}): {why}.</source>
        <translation>플로 파일을 불러오다가 멈췄습니다: {file} ({line}번째 줄): {why}.</translation>
    </message>
    <message>
        <source>The flow has no parameter “{param}”. Take it out of the step.</source>
        <translation>플로에 그런 매개변수가 없습니다: “{param}”. 단계에서 빼세요.</translation>
    </message>
    <message>
        <source>The flow needs the parameter “{param}”. Add it to the step.</source>
        <translation>플로에 필요한 매개변수가 없습니다: “{param}”. 단계에 넣으세요.</translation>
    </message>
    <message>
        <source>The parameter “{param}” may not be {value}. {allowed}</source>
        <translation>매개변수 “{param}”에 쓸 수 없는 값입니다: {value}. {allowed}</translation>
    </message>
    <message>
        <source>The site refuses the login or its password. Correct it in the workbook; the account rests until then.</source>
        <translation>사이트가 로그인이나 비밀번호를 거절했습니다. 엑셀 파일에서 고치세요. 그때까지 이 계정은 쉽니다.</translation>
    </message>
    <message>
        <source>The site asks for a CAPTCHA. Log in once yourself; the account rests until then.</source>
        <translation>사이트가 CAPTCHA를 요구합니다. 직접 한 번 로그인하세요. 그때까지 이 계정은 쉽니다.</translation>
    </message>
    <message>
        <source>The site has blocked this computer&apos;s address. The account rests; ask the site&apos;s operator.</source>
        <translation>사이트가 이 컴퓨터의 주소를 차단했습니다. 이 계정은 쉽니다. 사이트 운영자에게 문의하세요.</translation>
    </message>
    <message>
        <source>Logged in as {expected}, but the site shows {shown}. Nothing was done; the account rests.</source>
        <translation>{expected} 계정으로 로그인했지만 사이트에는 {shown} 계정이 보입니다. 아무것도 하지 않았습니다. 이 계정은 쉽니다.</translation>
    </message>
    <message>
        <source>There is no site “{site}”. Known are: {allowed}.</source>
        <translation>그런 사이트가 없습니다: “{site}”. 아는 사이트: {allowed}.</translation>
    </message>
    <message>
        <source>Nobody answers at {url}. Is the address right, and the network there?</source>
        <translation>응답이 없습니다: {url}. 주소가 맞는지, 네트워크가 되는지 확인하세요.</translation>
    </message>
    <message>
        <source>The login was not through after {seconds} s.</source>
        <translation>{seconds}초가 지나도 로그인이 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>The site had trouble of its own during the login.</source>
        <translation>로그인하는 중에 사이트 쪽에 문제가 있었습니다.</translation>
    </message>
    <message>
        <source>The product list was not there after {seconds} s.</source>
        <translation>{seconds}초가 지나도 상품 목록이 나오지 않았습니다.</translation>
    </message>
    <message>
        <source>The product list could not be read; the site has trouble.</source>
        <translation>상품 목록을 읽지 못했습니다. 사이트 쪽 문제입니다.</translation>
    </message>
    <message>
        <source>The edit dialog was not ready after {seconds} s.</source>
        <translation>{seconds}초가 지나도 수정 창이 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The edit dialog of {product} reports: {why}</source>
        <translation>상품 {product}의 수정 창에 나온 말: {why}</translation>
    </message>
    <message>
        <source>The images were not translated after {seconds} s.</source>
        <translation>{seconds}초가 지나도 이미지가 번역되지 않았습니다.</translation>
    </message>
    <message>
        <source>The save was not answered after {seconds} s.</source>
        <translation>{seconds}초가 지나도 저장에 응답이 없습니다.</translation>
    </message>
    <message>
        <source>Product {product} was not saved; the page reports: {why}</source>
        <translation>상품 {product}: 저장되지 않았습니다. 페이지에 나온 말: {why}</translation>
    </message>
    <message>
        <source>The connection broke after {product} was sent; whether it was done is not known.</source>
        <translation>상품 {product}: 보낸 뒤에 연결이 끊겼습니다. 반영되었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Product {product} was not moved after {seconds} s.</source>
        <translation>상품 {product}: {seconds}초가 지나도 이동되지 않았습니다.</translation>
    </message>
    <message>
        <source>Product {product} was not moved; the page reports: {why}</source>
        <translation>상품 {product}: 이동되지 않았습니다. 페이지에 나온 말: {why}</translation>
    </message>
    <message>
        <source>{products} products of {key} edited and moved ({before} before, {after} after).</source>
        <translation>{key}: 상품 {products}개를 수정하고 옮겼습니다(전 {before}개, 후 {after}개).</translation>
    </message>
    <message>
        <source>{products} products of {key} edited and moved; {after} are left for the next pass.</source>
        <translation>{key}: 상품 {products}개를 수정하고 옮겼습니다. {after}개는 다음 차례에 합니다.</translation>
    </message>
    <message>
        <source>No product of {key} in group {group}.</source>
        <translation>{group} 그룹에 {key} 상품이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing of {key} is left to move; {products} products are in {target} already.</source>
        <translation>{key}: 옮길 상품이 남아 있지 않습니다. 이미 {target} 그룹에 상품 {products}개가 있습니다.</translation>
    </message>
    <message>
        <source>{key}: product {product} saved and moved to {target}.</source>
        <translation>{key}: 상품 {product} 저장하고 이동({target}).</translation>
    </message>
    <message>
        <source>Product {product} is still there after it was moved to {target}.</source>
        <translation>상품 {product}: {target} 그룹으로 옮겼는데 아직 그대로 있습니다.</translation>
    </message>
    <message>
        <source>{key}: {moved} products were moved, but the page shows {before} before and {after} after.</source>
        <translation>{key}: 상품 {moved}개를 옮겼는데 페이지에는 전 {before}개, 후 {after}개로 나옵니다.</translation>
    </message>
    <message>
        <source>“{value}” is not a group of the site. Groups are: {allowed}.</source>
        <translation>사이트에 없는 그룹입니다: “{value}”. 있는 그룹: {allowed}.</translation>
    </message>
    <message>
        <source>Products are taken from “{value}” and cannot be moved there. Choose another target group.</source>
        <translation>상품을 꺼내는 그룹이라 그리로 옮길 수 없습니다: “{value}”. 다른 그룹을 고르세요.</translation>
    </message>
    <message>
        <source>“{value}” is not known here. Allowed are: {allowed}.</source>
        <translation>알 수 없는 값입니다: “{value}”. 쓸 수 있는 값: {allowed}.</translation>
    </message>
    <message>
        <source>“{value}” is not an action. Allowed are: {allowed}.</source>
        <translation>알 수 없는 지시입니다: “{value}”. 쓸 수 있는 지시: {allowed}.</translation>
    </message>
    <message>
        <source>Checking the job and reading its workbook.</source>
        <translation>작업을 점검하고 엑셀 파일을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Stopped before anything was started.</source>
        <translation>아무것도 시작하기 전에 중지되었습니다.</translation>
    </message>
    <message>
        <source>There is no run {run} that could be resumed ({why}). Choose one from the list of runs.</source>
        <translation>이어서 할 실행이 없습니다: {run} ({why}). 실행 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>Run {run} is going on already. Attach to it, or stop it first.</source>
        <translation>실행 {run}번은 이미 돌고 있습니다. 연결하거나 먼저 중지하세요.</translation>
    </message>
    <message>
        <source>The helper process that was to do this ended with status {status} ({why}). Try again.</source>
        <translation>이 일을 맡은 보조 프로세스가 상태 {status}번으로 끝났습니다({why}). 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The helper process sent something unreadable ({why}). Try again.</source>
        <translation>보조 프로세스가 읽을 수 없는 것을 보냈습니다({why}). 다시 해 보세요.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>The helper process could not be reached. Try again.</source>
        <translation>보조 프로세스와 연결하지 못했습니다. 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The check of the job ended without a result. Try again.</source>
        <translation>작업 점검이 결과 없이 끝났습니다. 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The practice shop did not start (status {status}). Run the doctor to see what is missing.</source>
        <translation>연습용 쇼핑몰이 시작되지 않았습니다(상태 {status}). `rowcrew doctor`로 무엇이 빠졌는지 보세요.</translation>
    </message>
    <message>
        <source>Processes that an earlier start of this run left could not be ended ({pids}). End them, then resume.</source>
        <translation>이 실행이 예전에 남긴 프로세스를 끝내지 못했습니다({pids}). 직접 끝낸 다음 이어서 하세요.</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to somebody else or is open to others. Remove it or set XDG_RUNTIME_DIR.</source>
        <translation>다른 사용자의 폴더이거나 다른 사용자에게 열려 있는 폴더입니다: {folder}. 지우거나 XDG_RUNTIME_DIR을 정하세요.</translation>
    </message>
    <message>
        <source>The engine of run {run} could not be reached ({why}).</source>
        <translation>실행 {run}의 엔진에 연결하지 못했습니다({why}).</translation>
    </message>
    <message>
        <source>No engine of run {run} is going. Resume the run to go on with it.</source>
        <translation>실행 {run}의 엔진이 돌고 있지 않습니다. 계속하려면 이어서 실행하세요.</translation>
    </message>
    <message>
        <source>The engine did not start (status {status}): {why}. Run the doctor to see what is missing.</source>
        <translation>엔진이 시작되지 않았습니다(상태 {status}): {why}. `rowcrew doctor`로 무엇이 빠졌는지 보세요.</translation>
    </message>
    <message>
        <source>The engine of run {run} has gone without a last word. Nothing is lost: resume the run. {why}</source>
        <translation>실행 {run}의 엔진이 아무 말 없이 사라졌습니다. 잃은 것은 없습니다. 이어서 실행하세요. {why}</translation>
    </message>
    <message>
        <source>The engine of run {run} was ended from outside (signal {signal}). Nothing is lost: resume the run. {why}</source>
        <translation>실행 {run}의 엔진이 밖에서 끝내졌습니다(신호 {signal}). 잃은 것은 없습니다. 이어서 실행하세요. {why}</translation>
    </message>
    <message>
        <source>The engine of run {run} ended with status {status}. Nothing is lost: resume the run. {why}</source>
        <translation>실행 {run}의 엔진이 상태 {status}번으로 끝났습니다. 잃은 것은 없습니다. 이어서 실행하세요. {why}</translation>
    </message>
    <message>
        <source>The engine met a fault of its own: {why}. Nothing is lost: resume the run.</source>
        <translation>엔진 자체에 장애가 있었습니다: {why}. 잃은 것은 없습니다. 이어서 실행하세요.</translation>
    </message>
    <message>
        <source>Window and engine are of different versions ({theirs} and {ours}). Start both anew.</source>
        <translation>창과 엔진의 버전이 다릅니다({theirs}, {ours}). 둘 다 새로 시작하세요.</translation>
    </message>
    <message>
        <source>The other side is gone.</source>
        <translation>상대편이 사라졌습니다.</translation>
    </message>
    <message>
        <source>The other side reads nothing any more.</source>
        <translation>상대편이 더 이상 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Run {run} of “{job}” started.</source>
        <translation>“{job}” 실행 시작: {run}.</translation>
    </message>
    <message>
        <source>Run {run} of “{job}” goes on.</source>
        <translation>“{job}” 이어서 실행: {run}.</translation>
    </message>
    <message>
        <source>Run ended: {why}</source>
        <translation>실행 끝: {why}</translation>
    </message>
    <message>
        <source>Run stopped: {why}</source>
        <translation>실행 중지: {why}</translation>
    </message>
    <message>
        <source>Run broken off: {why}</source>
        <translation>실행 중단: {why}</translation>
    </message>
    <message>
        <source>All items are done.</source>
        <translation>모든 항목을 마쳤습니다.</translation>
    </message>
    <message>
        <source>{failed} items failed and {in_doubt} are in doubt.</source>
        <translation>실패한 항목 {failed}개, 확인이 필요한 항목 {in_doubt}개.</translation>
    </message>
    <message>
        <source>Paused accounts ({accounts}) leave {left} items undone.</source>
        <translation>일시 중지된 계정({accounts}) 때문에 항목 {left}개가 남았습니다.</translation>
    </message>
    <message>
        <source>{left} items are left.</source>
        <translation>항목 {left}개가 남았습니다.</translation>
    </message>
    <message>
        <source>Stopped by the operator after the items in hand.</source>
        <translation>사용자가 중지함(처리하던 항목까지).</translation>
    </message>
    <message>
        <source>Stopped by the operator at once.</source>
        <translation>사용자가 바로 중지함.</translation>
    </message>
    <message>
        <source>The last window or terminal has left; as the job says, the run stops after the items in hand.</source>
        <translation>마지막 창이나 터미널이 나갔습니다. 작업에 적힌 대로 지금 처리하는 항목까지만 하고 중지합니다.</translation>
    </message>
    <message>
        <source>The job&apos;s limit of items is reached.</source>
        <translation>작업에 적힌 항목 수 한도에 이르렀습니다.</translation>
    </message>
    <message>
        <source>The job&apos;s limit of items per account is reached.</source>
        <translation>작업에 적힌 계정별 항목 수 한도에 이르렀습니다.</translation>
    </message>
    <message>
        <source>The job&apos;s limit of what flows count is reached.</source>
        <translation>작업에 적힌 집계 한도에 이르렀습니다.</translation>
    </message>
    <message>
        <source>The results workbook could not be written ({why}). The results are kept; export them when you like.</source>
        <translation>결과 파일을 쓰지 못했습니다({why}). 결과는 보관되어 있으니 언제든 내보내세요.</translation>
    </message>
    <message>
        <source>Account {account} is paused for this run: {why}</source>
        <translation>이 실행에서 계정을 일시 중지합니다: {account}. {why}</translation>
    </message>
    <message>
        <source>{times} failures in a row, the last one: {last}</source>
        <translation>연달아 {times}번 실패했습니다. 마지막: {last}</translation>
    </message>
    <message>
        <source>The worker sent something unreadable and was ended ({why}).</source>
        <translation>작업자가 읽을 수 없는 것을 보내서 끝냈습니다({why}).</translation>
    </message>
    <message>
        <source>{count} processes of the worker could not be ended.</source>
        <translation>작업자의 프로세스 {count}개를 끝내지 못했습니다.</translation>
    </message>
    <message>
        <source>The worker&apos;s process ended: {why}</source>
        <translation>작업자 프로세스가 끝났습니다: {why}</translation>
    </message>
    <message>
        <source>Waiting for a place: {busy} of {places} are taken.</source>
        <translation>자리를 기다리는 중: {places}자리 중 {busy}자리 사용 중.</translation>
    </message>
    <message>
        <source>Waiting for memory: {percent}% of {limit}% allowed are in use.</source>
        <translation>메모리를 기다리는 중: 한도 {limit}%, 지금 {percent}%.</translation>
    </message>
    <message>
        <source>Waiting until another browser has started.</source>
        <translation>다른 브라우저가 시작될 때까지 기다리는 중.</translation>
    </message>
    <message>
        <source>Waiting for the {seconds} seconds between two starts.</source>
        <translation>시작 간격 {seconds}초를 기다리는 중.</translation>
    </message>
    <message>
        <source>Waiting before the next try.</source>
        <translation>다시 시도하기 전에 기다리는 중.</translation>
    </message>
    <message>
        <source>Batch {batch}: starting a browser and logging in.</source>
        <translation>배치 {batch}: 브라우저를 시작하고 로그인합니다.</translation>
    </message>
    <message>
        <source>The browser was closed.</source>
        <translation>브라우저를 닫았습니다.</translation>
    </message>
    <message>
        <source>The browser cannot be used any more and is replaced.</source>
        <translation>브라우저를 더 쓸 수 없어 새것으로 바꿉니다.</translation>
    </message>
    <message>
        <source>The batch is full; the browser is restarted.</source>
        <translation>배치를 다 해서 브라우저를 다시 시작합니다.</translation>
    </message>
    <message>
        <source>No more items for now.</source>
        <translation>지금은 더 할 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Batch ended: {done} done, {failed} failed, {seconds} s, {memory} MB. {why}</source>
        <translation>배치 끝: 완료 {done}, 실패 {failed}, {seconds}초, {memory} MB. {why}</translation>
    </message>
    <message>
        <source>Browser and login took too long and were ended.</source>
        <translation>브라우저 시작과 로그인이 너무 오래 걸려 끝냈습니다.</translation>
    </message>
    <message>
        <source>The item took longer than its deadline; its browser was ended.</source>
        <translation>항목이 제한 시간을 넘겨 브라우저를 끝냈습니다.</translation>
    </message>
    <message>
        <source>The browser did not close in time and was ended.</source>
        <translation>브라우저가 제때 닫히지 않아 끝냈습니다.</translation>
    </message>
    <message>
        <source>The worker did not leave in time and was ended.</source>
        <translation>작업자가 제때 나가지 않아 끝냈습니다.</translation>
    </message>
    <message>
        <source>{item}: done in {seconds} s. {why}</source>
        <translation>{item}: 완료, {seconds}초. {why}</translation>
    </message>
    <message>
        <source>{item}: failed. {why}</source>
        <translation>{item}: 실패. {why}</translation>
    </message>
    <message>
        <source>{item}: skipped. {why}</source>
        <translation>{item}: 건너뜀. {why}</translation>
    </message>
    <message>
        <source>{item}: in doubt. {why}</source>
        <translation>{item}: 확인 필요. {why}</translation>
    </message>
    <message>
        <source>{item}: will be tried again. {why}</source>
        <translation>{item}: 다시 합니다. {why}</translation>
    </message>
    <message>
        <source>Parked, because two workers died over it; the last time: {last}</source>
        <translation>이 항목에서 작업자가 두 번 죽어 제쳐 두었습니다. 마지막: {last}</translation>
    </message>
    <message>
        <source>The workbook “{file}” is not there. Choose another one, or put it back.</source>
        <translation>엑셀 파일이 없습니다: “{file}”. 다른 파일을 고르거나 되돌려 놓으세요.</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose a workbook.</source>
        <translation>폴더입니다: “{file}”. 엑셀 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The workbook “{file}” cannot be read ({why}). Allow reading it, or choose another one.</source>
        <translation>엑셀 파일을 읽을 수 없습니다: “{file}” ({why}). 읽기를 허용하거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The workbook “{file}” is open elsewhere and cannot be read (lock: {lock}). Close it there and try again.</source>
        <translation>엑셀 파일이 다른 곳에서 열려 있어 읽을 수 없습니다: “{file}” (잠금: {lock}). 그곳에서 닫고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The workbook is open elsewhere ({lock}). What was saved last is read; save it there if you have changed it.</source>
        <translation>엑셀 파일이 다른 곳에서 열려 있습니다({lock}). 마지막으로 저장한 내용을 읽습니다. 고친 것이 있으면 그곳에서 저장하세요.</translation>
    </message>
    <message>
        <source>The workbook “{file}” is protected with a password. Save it without one, or choose another one.</source>
        <translation>엑셀 파일에 암호가 걸려 있습니다: “{file}”. 암호 없이 저장하거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The workbook “{file}” is damaged ({why}). Open it in Excel, save it anew and try again.</source>
        <translation>엑셀 파일이 손상되었습니다: “{file}” ({why}). 엑셀에서 열어 새로 저장하고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>“{file}” is not a workbook. Allowed are .xlsx, .xlsm, .xls, .xlsb, .ods and .csv.</source>
        <translation>엑셀 파일이 아닙니다: “{file}”. 쓸 수 있는 것: .xlsx, .xlsm, .xls, .xlsb, .ods, .csv.</translation>
    </message>
    <message>
        <source>In a .{kind} file it cannot be seen which rows are hidden: all rows are taken. Save it as .xlsx to leave hidden rows out.</source>
        <translation>.{kind} 파일에서는 숨긴 행을 알 수 없어 모든 행을 가져갑니다. 숨긴 행을 빼려면 .xlsx로 저장하세요.</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”. The sheets are {sheets}.</source>
        <translation>시트가 없습니다: “{sheet}”. 있는 시트: {sheets}.</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”. Is “{nearest}” meant? The sheets are {sheets}.</source>
        <translation>시트가 없습니다: “{sheet}”. 혹시 “{nearest}”인가요? 있는 시트: {sheets}.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” cannot be read ({why}). Open the workbook in Excel, save it anew and try again.</source>
        <translation>시트를 읽을 수 없습니다: “{sheet}” ({why}). 엑셀에서 열어 새로 저장하고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is protected. It is only read; its results copy stays protected.</source>
        <translation>보호된 시트입니다: “{sheet}”. 읽기만 하며, 결과 사본도 보호된 채로 둡니다.</translation>
    </message>
    <message>
        <source>The accounts {other} and {login} have the same task sheet “{sheet}”: every row would be done twice. Give each account its own sheet.</source>
        <translation>두 계정의 작업 시트가 같아서 모든 행을 두 번 하게 됩니다: {other}, {login}, 시트 “{sheet}”. 계정마다 다른 시트를 주세요.</translation>
    </message>
    <message>
        <source>The column “{header}” ({name}) is missing on sheet “{sheet}”. Its headers are {headers}.</source>
        <translation>“{sheet}” 시트에 열이 없습니다: “{header}” ({name}). 있는 제목: {headers}.</translation>
    </message>
    <message>
        <source>The column “{header}” ({name}) is missing on sheet “{sheet}”. Is “{nearest}” meant? Its headers are {headers}.</source>
        <translation>“{sheet}” 시트에 열이 없습니다: “{header}” ({name}). 혹시 “{nearest}”인가요? 있는 제목: {headers}.</translation>
    </message>
    <message>
        <source>The header “{header}” is in several columns of sheet “{sheet}”: {columns}. Choose one of them in the mapping (“at”), or rename the others.</source>
        <translation>“{sheet}” 시트에 제목 “{header}”인 열이 여러 개입니다: {columns}. 매핑의 “at”으로 하나를 고르거나 나머지 제목을 바꾸세요.</translation>
    </message>
    <message>
        <source>The column “{header}” looks like a secret and is treated as one: not stored, not shown, blank in the results. If it is none, map it with secret = false.</source>
        <translation>비밀 열로 보여 그렇게 다룹니다: “{header}”. 저장하지도 보여 주지도 않고 결과에서 비웁니다. 비밀이 아니면 secret = false로 매핑하세요.</translation>
    </message>
    <message>
        <source>{count} hidden rows are left out ({rows}). Show them, or set hidden_rows = &quot;take&quot;.</source>
        <translation>숨긴 행 {count}개를 뺐습니다({rows}). 숨김을 풀거나 hidden_rows = &quot;take&quot;로 하세요.</translation>
    </message>
    <message>
        <source>{count} rows hidden by a filter are left out ({rows}). Clear the filter, or set hidden_rows = &quot;take&quot;.</source>
        <translation>필터로 가려진 행 {count}개를 뺐습니다({rows}). 필터를 지우거나 hidden_rows = &quot;take&quot;로 하세요.</translation>
    </message>
    <message>
        <source>The cells {range} are merged: only the first one holds a value. Unmerge them and fill each row.</source>
        <translation>병합된 셀입니다: {range}. 첫 셀에만 값이 있습니다. 병합을 풀고 행마다 채우세요.</translation>
    </message>
    <message>
        <source>The formula in column “{header}” has never been calculated, so it has no value. Open the workbook in Excel and save it.</source>
        <translation>“{header}” 열의 수식이 한 번도 계산되지 않아 값이 없습니다. 엑셀에서 열어 저장하세요.</translation>
    </message>
    <message>
        <source>The cell in column “{header}” shows an error (such as #N/A or #REF!). Correct it.</source>
        <translation>“{header}” 열의 셀에 오류(#N/A, #REF! 등)가 있습니다. 고치세요.</translation>
    </message>
    <message>
        <source>The key column “{header}” is empty in this row. Fill it, or empty the whole row.</source>
        <translation>이 행의 키 열이 비어 있습니다: “{header}”. 채우거나 행 전체를 비우세요.</translation>
    </message>
    <message>
        <source>“{key}” is there several times with different values ({cells}; they differ in {columns}). Make these rows equal, or remove all but one.</source>
        <translation>같은 키가 서로 다른 값으로 여러 번 있습니다: “{key}” ({cells}, 다른 열: {columns}). 행을 같게 하거나 하나만 남기세요.</translation>
    </message>
    <message>
        <source>There is no account on sheet “{sheet}”. Enter at least one login.</source>
        <translation>“{sheet}” 시트에 계정이 없습니다. 로그인을 하나 이상 넣으세요.</translation>
    </message>
    <message>
        <source>No account was chosen. Choose at least one.</source>
        <translation>고른 계정이 없습니다. 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>The login (“{header}”) is empty in this row. Fill it, or empty the whole row.</source>
        <translation>이 행의 로그인(“{header}”)이 비어 있습니다. 채우거나 행 전체를 비우세요.</translation>
    </message>
    <message>
        <source>The account {login} is there twice (also as {other} in {cell}). Remove one of them.</source>
        <translation>같은 계정이 두 번 있습니다: {login} ({cell}에도 {other}). 하나를 지우세요.</translation>
    </message>
    <message>
        <source>There is no account {login}. The accounts are {accounts}.</source>
        <translation>그런 계정이 없습니다: {login}. 있는 계정: {accounts}.</translation>
    </message>
    <message>
        <source>There is no account {login}. Is {nearest} meant? The accounts are {accounts}.</source>
        <translation>그런 계정이 없습니다: {login}. 혹시 {nearest}인가요? 있는 계정: {accounts}.</translation>
    </message>
    <message>
        <source>The account {login} has no password. Enter it in this sheet, in the system&apos;s keychain, or in the environment as {variable}.</source>
        <translation>계정에 비밀번호가 없습니다: {login}. 이 시트나 시스템 키체인에 넣거나 환경 변수 {variable}에 넣으세요.</translation>
    </message>
    <message>
        <source>The accounts {other} and {login} would take their passwords from the same variable {variable}. Enter this one in the sheet.</source>
        <translation>두 계정이 같은 환경 변수에서 비밀번호를 읽게 됩니다: {other}, {login}, 변수 {variable}. 이 계정의 비밀번호는 시트에 넣으세요.</translation>
    </message>
    <message>
        <source>The account {login} has no task sheet. Enter the name of its sheet.</source>
        <translation>계정에 작업 시트가 없습니다: {login}. 시트 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>The accounts&apos; columns lack “login”. Say which column of sheet “{sheet}” holds the logins.</source>
        <translation>계정의 열에 “login”이 없습니다. “{sheet}” 시트의 어느 열이 로그인인지 적으세요.</translation>
    </message>
    <message>
        <source>The accounts have no column “{name}”, which is asked for here. Map it in accounts.columns, or use login, name or sheet.</source>
        <translation>여기서 쓰는 열이 계정에 없습니다: “{name}”. accounts.columns에서 매핑하거나 login, name, sheet 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>No row of the workbook is selected by any step, so there is nothing to do. Check the steps&apos; filters.</source>
        <translation>어느 단계도 엑셀 파일의 행을 고르지 않아 할 일이 없습니다. 단계의 필터를 확인하세요.</translation>
    </message>
    <message>
        <source>{count} more faults are not listed. Correct these first.</source>
        <translation>오류가 {count}개 더 있지만 보이지 않습니다. 이것부터 고치세요.</translation>
    </message>
    <message>
        <source>There is no site “{site}”. Allowed: {allowed}.</source>
        <translation>그런 사이트가 없습니다: “{site}”. 쓸 수 있는 것: {allowed}.</translation>
    </message>
    <message>
        <source>The results folder {folder} is not there and cannot be made. Choose another one.</source>
        <translation>결과 폴더가 없고 만들 수도 없습니다: {folder}. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Two steps are named “{step}”. Give each its own name.</source>
        <translation>이름이 같은 단계가 둘입니다: “{step}”. 서로 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>The flow&apos;s own check of a row failed ({why}). Correct the flow.</source>
        <translation>플로 자체의 행 점검이 실패했습니다({why}). 플로를 고치세요.</translation>
    </message>
    <message>
        <source>“{column}” is not one of the step&apos;s columns. Allowed: {allowed}.</source>
        <translation>단계에 없는 열입니다: “{column}”. 쓸 수 있는 열: {allowed}.</translation>
    </message>
    <message>
        <source>“{column}” is a key and cannot be secret: keys are shown everywhere. Choose another key.</source>
        <translation>키는 어디에나 보이므로 비밀 열일 수 없습니다: “{column}”. 다른 키를 고르세요.</translation>
    </message>
    <message>
        <source>The flow {flow} needs the column “{column}”. Map it in the step&apos;s columns.</source>
        <translation>플로 {flow}에 필요한 열이 없습니다: “{column}”. 단계의 열에 매핑하세요.</translation>
    </message>
    <message>
        <source>The flow {flow} reads the column “{column}”, but secret columns are not given to flows. If it is no secret, map it with secret = false.</source>
        <translation>플로 {flow}에서 읽는 열이지만 비밀 열은 플로에 주지 않습니다: “{column}”. 비밀이 아니면 secret = false로 매핑하세요.</translation>
    </message>
    <message>
        <source>The column “{column}” is mapped, but the flow {flow} does not read it. Is its name right?</source>
        <translation>매핑했지만 플로 {flow}에서 읽지 않는 열입니다: “{column}”. 이름이 맞나요?</translation>
    </message>
    <message>
        <source>“{file}” cannot be written into {folder} ({why}). Choose another folder, or allow writing there.</source>
        <translation>{folder} 폴더에 쓸 수 없습니다: “{file}” ({why}). 다른 폴더를 고르거나 쓰기를 허용하세요.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written in {folder} ({why}). Make room or close the file, and write it again.</source>
        <translation>{folder} 폴더에 쓰지 못했습니다: “{file}” ({why}). 공간을 비우거나 파일을 닫고 다시 쓰세요.</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>엑셀 파일을 읽는 중</translation>
    </message>
    <message>
        <source>Writing results beside the rows</source>
        <translation>행 옆에 결과를 쓰는 중</translation>
    </message>
    <message>
        <source>Saving the results workbook</source>
        <translation>결과 파일을 저장하는 중</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>끝난 시각</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>증거 자료</translation>
    </message>
    <message>
        <source>step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>level</source>
        <translation>레벨</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Rowcrew</source>
        <translation>Rowcrew</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Writing the export</source>
        <translation>내보내는 중</translation>
    </message>
    <message>
        <source>“{file}” has no ending that is known. Allowed: .txt, .csv, .jsonl and .xlsx.</source>
        <translation>모르는 확장자입니다: “{file}”. 쓸 수 있는 것: .txt, .csv, .jsonl, .xlsx.</translation>
    </message>
    <message>
        <source>“{what}” cannot be exported. Allowed: items and log.</source>
        <translation>내보낼 수 없습니다: “{what}”. 쓸 수 있는 것: items, log.</translation>
    </message>
    <message>
        <source>“{value}” is not allowed here. Allowed: {allowed}.</source>
        <translation>여기에 쓸 수 없는 값입니다: “{value}”. 쓸 수 있는 값: {allowed}.</translation>
    </message>
    <message>
        <source>An .xlsx file holds at most {most} rows. Export as .csv or .jsonl, or fewer rows.</source>
        <translation>.xlsx 파일에는 {most}행까지만 들어갑니다. .csv나 .jsonl로 내보내거나 행을 줄이세요.</translation>
    </message>
    <message>
        <source>The results are written as a new .xlsx with the values alone: formats, formulas and pictures are not in it.</source>
        <translation>결과는 값만 든 새 .xlsx로 씁니다. 서식, 수식, 그림은 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>This workbook could not be copied as it is; its values were written into a new one.</source>
        <translation>이 엑셀 파일을 그대로 복사하지 못해 값만 새 파일에 썼습니다.</translation>
    </message>
    <message>
        <source>The workbook is gone or cannot be read any more: the results stand in a workbook of their own.</source>
        <translation>엑셀 파일이 없어졌거나 읽을 수 없어 결과만 따로 파일로 썼습니다.</translation>
    </message>
    <message>
        <source>Sparklines are not in the results copy.</source>
        <translation>스파크라인은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Newer conditional formats (data bars, icons of Excel 2010 and later) are simpler in the results copy.</source>
        <translation>새로운 조건부 서식(엑셀 2010 이후의 데이터 막대, 아이콘)은 결과 사본에서 단순해집니다.</translation>
    </message>
    <message>
        <source>Drop-down lists that refer to another sheet are not in the results copy.</source>
        <translation>다른 시트를 참조하는 드롭다운 목록은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Pictures in page headers are not in the results copy.</source>
        <translation>머리글의 그림은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Text boxes and shapes are not in the results copy.</source>
        <translation>텍스트 상자와 도형은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Pictures are not in the results copy.</source>
        <translation>그림은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Charts are simpler in the results copy, or missing.</source>
        <translation>차트는 결과 사본에서 단순해지거나 빠집니다.</translation>
    </message>
    <message>
        <source>Slicers and timelines are not in the results copy.</source>
        <translation>슬라이서와 시간 표시 막대는 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Comment threads are plain notes in the results copy.</source>
        <translation>댓글 스레드는 결과 사본에서 일반 메모가 됩니다.</translation>
    </message>
    <message>
        <source>Buttons and other controls are not in the results copy.</source>
        <translation>단추와 다른 컨트롤은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Embedded objects are not in the results copy.</source>
        <translation>포함된 개체는 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Pictures in cells and linked data types are not in the results copy.</source>
        <translation>셀 안의 그림과 연결된 데이터 형식은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Data connections and queries are not in the results copy.</source>
        <translation>데이터 연결과 쿼리는 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>The digital signature is not in the results copy.</source>
        <translation>디지털 서명은 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Old macro and dialogue sheets are not in the results copy.</source>
        <translation>옛 매크로 시트와 대화 상자 시트는 결과 사본에 없습니다.</translation>
    </message>
    <message>
        <source>Formulas that spill over several cells show only their first value in the results copy.</source>
        <translation>여러 셀로 펼쳐지는 수식은 결과 사본에서 첫 값만 보입니다.</translation>
    </message>
    <message>
        <source>Formulas stay in the results copy, but their values only appear when it is opened in Excel.</source>
        <translation>수식은 결과 사본에 남지만 값은 엑셀에서 열어야 나타납니다.</translation>
    </message>
    <message>
        <source>The process left by itself.</source>
        <translation>프로세스가 스스로 끝났습니다.</translation>
    </message>
    <message>
        <source>The process ended with status {status}.</source>
        <translation>프로세스가 상태 {status}번으로 끝났습니다.</translation>
    </message>
    <message>
        <source>The process was ended by the system signal {signal}.</source>
        <translation>프로세스가 시스템 신호 {signal}번으로 끝났습니다.</translation>
    </message>
    <message>
        <source>The process was killed from outside ({signal}): by hand, or because memory ran out.</source>
        <translation>프로세스가 밖에서 강제로 끝내졌습니다({signal}). 누가 끝냈거나 메모리가 모자랐습니다.</translation>
    </message>
    <message>
        <source>The process ended; how is not known.</source>
        <translation>프로세스가 끝났지만 어떻게 끝났는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The browser runs without its sandbox, because Rowcrew runs as root. Use an ordinary user if you can.</source>
        <translation>Rowcrew가 root로 돌고 있어 브라우저를 샌드박스 없이 실행합니다. 되도록 일반 사용자로 쓰세요.</translation>
    </message>
    <message>
        <source>The browser {browser} could not be started: {why}. Run the doctor to see what is missing.</source>
        <translation>브라우저를 시작하지 못했습니다: {browser} ({why}). `rowcrew doctor`로 무엇이 빠졌는지 보세요.</translation>
    </message>
    <message>
        <source>The driver&apos;s port was taken by another program at the same moment; the browser is started again.</source>
        <translation>같은 순간에 다른 프로그램이 드라이버의 포트를 차지했습니다. 브라우저를 다시 시작합니다.</translation>
    </message>
    <message>
        <source>The session has no browser any more.</source>
        <translation>세션에 브라우저가 없습니다.</translation>
    </message>
    <message>
        <source>The browser is gone: {why}</source>
        <translation>브라우저가 사라졌습니다: {why}</translation>
    </message>
    <message>
        <source>No answer over the network: {why}</source>
        <translation>네트워크 응답이 없습니다: {why}</translation>
    </message>
    <message>
        <source>The browser refused: {why}</source>
        <translation>브라우저가 거절했습니다: {why}</translation>
    </message>
    <message>
        <source>The page did not get ready in time: {why}</source>
        <translation>페이지가 제때 준비되지 않았습니다: {why}</translation>
    </message>
    <message>
        <source>Something expected is not on the page: {why}</source>
        <translation>있어야 할 것이 페이지에 없습니다: {why}</translation>
    </message>
    <message>
        <source>The page changed while it was being used: {why}</source>
        <translation>쓰는 중에 페이지가 바뀌었습니다: {why}</translation>
    </message>
    <message>
        <source>Something lay over what was to be clicked: {why}</source>
        <translation>클릭할 것 위에 다른 것이 덮여 있었습니다: {why}</translation>
    </message>
    <message>
        <source>Something on the page could not be used yet: {why}</source>
        <translation>페이지의 요소를 아직 쓸 수 없었습니다: {why}</translation>
    </message>
    <message>
        <source>The page opened a dialog that nobody expected: {why}</source>
        <translation>페이지가 예상하지 못한 대화 상자를 열었습니다: {why}</translation>
    </message>
    <message>
        <source>The site&apos;s session has expired; a new login is needed.</source>
        <translation>사이트의 세션이 만료되었습니다. 다시 로그인해야 합니다.</translation>
    </message>
    <message>
        <source>The session could not be opened: {why}</source>
        <translation>세션을 열지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>There is no open session.</source>
        <translation>열린 세션이 없습니다.</translation>
    </message>
    <message>
        <source>These browser processes could not be ended: {pids}.</source>
        <translation>끝내지 못한 브라우저 프로세스: {pids}.</translation>
    </message>
    <message>
        <source>While the session was opened:
{trace}</source>
        <translation>세션을 여는 중에:
{trace}</translation>
    </message>
    <message>
        <source>What the browser showed is kept in evidence/{folder}.</source>
        <translation>브라우저에 보인 것을 증거 자료로 남겼습니다: evidence/{folder}.</translation>
    </message>
    <message>
        <source>The site refused login or password. Check the account; it is left alone until the next run.</source>
        <translation>사이트가 로그인이나 비밀번호를 거절했습니다. 계정을 확인하세요. 다음 실행까지 이 계정은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>The site asks for a CAPTCHA. Log in by hand once; the account is left alone until the next run.</source>
        <translation>사이트가 CAPTCHA를 요구합니다. 직접 한 번 로그인하세요. 다음 실행까지 이 계정은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>The site blocks this computer&apos;s address. The account is left alone until the next run.</source>
        <translation>사이트가 이 컴퓨터의 주소를 차단하고 있습니다. 다음 실행까지 이 계정은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>The page shows {shown} as logged in, not {expected}. Nothing was done; the account is left alone.</source>
        <translation>페이지에 로그인된 계정이 다릅니다: {shown} (예상: {expected}). 아무것도 하지 않았고 이 계정은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>After the login the page shows nobody as logged in.</source>
        <translation>로그인했는데 페이지에는 아무도 로그인되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>The flow stopped with an error: {why}</source>
        <translation>플로가 오류로 멈췄습니다: {why}</translation>
    </message>
    <message>
        <source>The flow returned a value of type {type}; return nothing, or done(), skipped() or failed().</source>
        <translation>플로가 {type} 형식의 값을 돌려주었습니다. 아무것도 돌려주지 않거나 done(), skipped(), failed() 중 하나를 돌려주세요.</translation>
    </message>
    <message>
        <source>Where the flow stopped:
{trace}</source>
        <translation>플로가 멈춘 곳:
{trace}</translation>
    </message>
    <message>
        <source>Evidence could not be kept: {why}</source>
        <translation>증거 자료를 남기지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>The worker itself made a mistake and leaves:
{trace}</source>
        <translation>작업자 자체가 잘못되어 나갑니다:
{trace}</translation>
    </message>
</context>
</TS>
