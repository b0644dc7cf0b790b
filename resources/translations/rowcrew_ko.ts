<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>words</name>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logging in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, not everything done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} of the job “{job}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{settled} of {total} items · done {done} · failed {failed} · skipped {skipped} · in doubt {in_doubt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is {state}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions} browser sessions, {restarts} restarts, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results workbook was not written: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after the items in hand. Press Ctrl-C again to end browsers now; the item in hand is then done again when you resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending workers and browsers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal has left the run; the run goes on. See it again: {attach}   Stop it: {stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the failed items again with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what failed with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the items in doubt with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine of run {run} ended before the run did: {how} Nothing that was recorded is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine of run {run} (process {pid}) was told to stop and did not end within {time}. See what it does with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started, for these reasons:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, but no hindrance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} of the job “{job}” is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} has no engine any more and was not ended in order; {pending} items are still to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} is not running any more: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} has ended: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job can be started: {items} items for {accounts} accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results copy will lack: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} lines written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet. Start the demo with: rowcrew demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such items in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the window. For the demo in the terminal: rowcrew demo --terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo&apos;s job and workbook are in {folder}: look at them, or change a copy of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that a run needs is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the checks found something to mend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run {run} under {home}. `rowcrew runs` lists them, and `last` means the latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier run of {job} that could be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run yet that `last` could mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} belongs to the job {theirs}, not to {job}. Give that job, or leave the job out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the job&apos;s file, NAME.rowcrew.toml, or --resume RUN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--only takes {allowed}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--state takes {allowed}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--what takes {allowed}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s ending must be one of {allowed}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is not there; make it or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was not understood; see: rowcrew --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} is not running: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rowcrew itself failed ({error}). What a run recorded is safe; `rowcrew runs` shows where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused for {count} reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works through the rows of a workbook with a crew of accounts and browsers, and never loses or repeats a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done · 1 failed or in-doubt items, or a rest behind a paused account · 2 refused, nothing started · 3 stopped · 4 engine fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a job, or resume a run of it. Ctrl-C stops, twice stops now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a job and its workbook whole; start nothing, write nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the demo: three accounts in a practice shop on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether everything that a run needs is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the runs, latest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the items of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the items or the log of a run to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a run that is going on. Ctrl-C leaves; the run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say once where a run stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a run and wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job&apos;s file, NAME.rowcrew.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s id as in `rowcrew runs`, or `last`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this run from where it ended; `last` is the job&apos;s latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With `failed`: put the failed items back first, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the browsers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with one line of JSON on the standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these accounts, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that one browser session does before it is restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another workbook than the job&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the terminal, even where there is a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only items in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`items` or `log`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write; its ending (.txt .csv .jsonl .xlsx) says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End workers and browsers at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
