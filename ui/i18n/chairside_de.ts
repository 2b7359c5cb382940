<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionsCard</name>
    <message>
        <source>End the call for help</source>
        <translation>Hilferuf beenden</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Hilfe rufen</translation>
    </message>
    <message>
        <source>Record: patient is back</source>
        <translation>Festhalten: Patient ist zurück</translation>
    </message>
    <message>
        <source>Patient away…</source>
        <translation>Patient abwesend…</translation>
    </message>
    <message>
        <source>Records standby: no technical sound for 10 minutes at most. Why?</source>
        <translation>Hält Standby fest: höchstens 10 Minuten kein technischer Ton. Warum?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Record these numbers as baseline</source>
        <translation>Diese Werte als Ausgangswert festhalten</translation>
    </message>
    <message>
        <source>Note what you see</source>
        <translation>Notieren, was Sie sehen</translation>
    </message>
    <message>
        <source>Records %1 as you see it now</source>
        <translation>Hält fest, was Sie jetzt sehen: %1</translation>
    </message>
    <message>
        <source>why it is recorded all the same</source>
        <translation>warum es trotzdem festgehalten wird</translation>
    </message>
    <message>
        <source>Record all the same</source>
        <translation>Trotzdem festhalten</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Check in a patient…</source>
        <translation>Patienten aufnehmen…</translation>
    </message>
    <message>
        <source>Only the phase, without a record…</source>
        <translation>Nur die Phase, ohne Aufzeichnung…</translation>
    </message>
    <message>
        <source>Ends the call for help: help is here, or not needed any more</source>
        <translation>Beendet den Hilferuf: Hilfe ist da oder nicht mehr nötig</translation>
    </message>
</context>
<context>
    <name>AlarmBanner</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
</context>
<context>
    <name>AlarmBurden</name>
    <message>
        <source>the station did not tell</source>
        <translation>die Station hat es nicht gesagt</translation>
    </message>
    <message>
        <source>%1 alarms per chair and hour</source>
        <translation>%1 Alarme je Stuhl und Stunde</translation>
    </message>
</context>
<context>
    <name>AlarmButton</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
</context>
<context>
    <name>AlarmLog</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ended by themselves within 15 s</source>
        <translation>%1 endeten von selbst binnen 15 s</translation>
    </message>
    <message>
        <source>acknowledged after %1 (median of %2)</source>
        <translation>quittiert nach %1 (Median von %2)</translation>
    </message>
</context>
<context>
    <name>AlarmLogRow</name>
    <message>
        <source>chair %1</source>
        <translation>Stuhl %1</translation>
    </message>
</context>
<context>
    <name>AlarmModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>ended by itself after %1</source>
        <translation>endete von selbst nach %1</translation>
    </message>
    <message>
        <source>ended after %1 · acknowledged by %2 after %3</source>
        <translation>endete nach %1 · quittiert von %2 nach %3</translation>
    </message>
    <message>
        <source>over since %1, nobody acknowledged</source>
        <translation>vorbei seit %1, niemand hat quittiert</translation>
    </message>
    <message>
        <source>REMINDER · acknowledged by %1 · %2</source>
        <translation>ERINNERUNG · quittiert von %1 · %2</translation>
    </message>
    <message>
        <source>acknowledged by %1 · %2</source>
        <translation>quittiert von %1 · %2</translation>
    </message>
    <message>
        <source>sound paused by %1</source>
        <translation>Ton pausiert von %1</translation>
    </message>
    <message>
        <source>a worse alarm speaks for it</source>
        <translation>ein schlimmerer Alarm spricht für ihn</translation>
    </message>
    <message>
        <source>sounding %1</source>
        <translation>ertönt seit %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>niemand antwortet</translation>
    </message>
    <message>
        <source>%1 alarm, station: %2</source>
        <translation>Alarm %1, Station: %2</translation>
    </message>
    <message>
        <source>%1 alarm, chair %2: %3</source>
        <translation>Alarm %1, Stuhl %2: %3</translation>
    </message>
</context>
<context>
    <name>AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message>
        <source>since %1 · %2</source>
        <translation>seit %1 · %2</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>%1 was %2</source>
        <translation>%1 war %2</translation>
    </message>
    <message>
        <source>%1 · no good reading now</source>
        <translation>%1 · jetzt kein guter Messwert</translation>
    </message>
    <message>
        <source>was %1, now inside</source>
        <translation>war %1, jetzt innerhalb</translation>
    </message>
    <message>
        <source>no reading · last %1</source>
        <translation>kein Messwert · zuletzt %1</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>Ausgangswert %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 (set for this session)</source>
        <translation>%1 (für diese Sitzung gesetzt)</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Monitor lost</source>
        <translation>Monitor fehlt</translation>
    </message>
    <message>
        <source>No pulse?</source>
        <translation>Kein Puls?</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>Uhr verstellt</translation>
    </message>
    <message>
        <source>Not saving</source>
        <translation>Speichert nicht</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Aufzeichnung defekt</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>Checks overdue</source>
        <translation>Kontrollen überfällig</translation>
    </message>
    <message>
        <source>Standby over</source>
        <translation>Standby abgelaufen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>was %1 when lost</source>
        <translation>war %1, als er ausfiel</translation>
    </message>
    <message>
        <source>nothing heard of it</source>
        <translation>nichts von ihm gehört</translation>
    </message>
    <message>
        <source>no believable pulse: look at the patient</source>
        <translation>kein glaubhafter Puls: nach dem Patienten sehen</translation>
    </message>
    <message>
        <source>of the station</source>
        <translation>der Station</translation>
    </message>
    <message>
        <source>the record is not on disk</source>
        <translation>die Aufzeichnung ist nicht auf der Platte</translation>
    </message>
    <message>
        <source>a part of it cannot be read</source>
        <translation>ein Teil ist nicht lesbar</translation>
    </message>
    <message>
        <source>no dashboard annunciates alarms</source>
        <translation>kein Dashboard meldet Alarme</translation>
    </message>
    <message>
        <source>nobody has entered what the session asks for</source>
        <translation>niemand hat eingetragen, was die Sitzung verlangt</translation>
    </message>
    <message>
        <source>the chair is not back</source>
        <translation>der Stuhl ist nicht zurück</translation>
    </message>
    <message>
        <source>called from the chair</source>
        <translation>vom Stuhl gerufen</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>Cuff failed</source>
        <translation>Manschette fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cannot be</source>
        <translation>%1 unmöglich</translation>
    </message>
    <message>
        <source>%1 contradicts</source>
        <translation>%1 widersprüchlich</translation>
    </message>
    <message>
        <source>Monitor&apos;s clock off</source>
        <translation>Uhr des Monitors falsch</translation>
    </message>
    <message>
        <source>Two monitors</source>
        <translation>Zwei Monitore</translation>
    </message>
    <message>
        <source>Unknown monitor</source>
        <translation>Unbekannter Monitor</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Vorführdaten</translation>
    </message>
    <message>
        <source>Cuff too seldom</source>
        <translation>Manschette zu selten</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Festplatte fast voll</translation>
    </message>
    <message>
        <source>Station was away</source>
        <translation>Station war weg</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Kein Lautsprecher</translation>
    </message>
    <message>
        <source>not measured in time</source>
        <translation>nicht rechtzeitig gemessen</translation>
    </message>
    <message>
        <source>several times in a row</source>
        <translation>mehrmals nacheinander</translation>
    </message>
    <message>
        <source>the monitor sends an impossible value</source>
        <translation>der Monitor sendet einen unmöglichen Wert</translation>
    </message>
    <message>
        <source>two values do not fit together</source>
        <translation>zwei Werte passen nicht zusammen</translation>
    </message>
    <message>
        <source>set it</source>
        <translation>stellen</translation>
    </message>
    <message>
        <source>both send for this chair</source>
        <translation>beide senden für diesen Platz</translation>
    </message>
    <message>
        <source>no chair names it: not charted</source>
        <translation>kein Platz nennt ihn: nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>no patient&apos;s values</source>
        <translation>keine Werte eines Patienten</translation>
    </message>
    <message>
        <source>every %1 s, the protocol asks for %2 s</source>
        <translation>alle %1 s, das Protokoll verlangt %2 s</translation>
    </message>
    <message>
        <source>nobody watched for %1</source>
        <translation>%1 lang hat niemand überwacht</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>niemand hat überwacht</translation>
    </message>
    <message>
        <source>a HIGH alarm was not confirmed</source>
        <translation>ein HOHER Alarm wurde nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message>
        <source>Alarms of this chair</source>
        <translation>Alarme dieses Stuhls</translation>
    </message>
    <message>
        <source>none in the last 4 hours</source>
        <translation>keine in den letzten 4 Stunden</translation>
    </message>
    <message>
        <source>none until then</source>
        <translation>bis dahin keine</translation>
    </message>
</context>
<context>
    <name>AlarmsScreen</name>
    <message>
        <source>No alarm stands</source>
        <translation>Kein Alarm steht an</translation>
    </message>
    <message>
        <source>Alarms now</source>
        <translation>Alarme jetzt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>4 h</source>
        <translation>4 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>and up</source>
        <translation>und höher</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technisch</translation>
    </message>
    <message>
        <source>Only chair %1</source>
        <translation>Nur Stuhl %1</translation>
    </message>
    <message>
        <source>Every chair</source>
        <translation>Alle Stühle</translation>
    </message>
    <message>
        <source>none that fits</source>
        <translation>keiner passt</translation>
    </message>
</context>
<context>
    <name>AudioSpeaker</name>
    <message>
        <source>no audio device</source>
        <translation>kein Audiogerät</translation>
    </message>
    <message>
        <source>the audio device fails</source>
        <translation>das Audiogerät versagt</translation>
    </message>
    <message>
        <source>the audio device takes no sound</source>
        <translation>das Audiogerät nimmt keinen Ton an</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>%1 chair %2: %3</source>
        <translation>%1 Stuhl %2: %3</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>quittieren</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>BurdenTable</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>Antwort nach</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>Von selbst beendet</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>Antwortzeiten</translation>
    </message>
</context>
<context>
    <name>CalmPanel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ChairHeader</name>
    <message>
        <source>‹ Floor</source>
        <translation>‹ Saal</translation>
    </message>
    <message>
        <source>monitor heard %1 ago</source>
        <translation>Monitor vor %1 gehört</translation>
    </message>
    <message>
        <source>as it was then</source>
        <translation>wie es damals war</translation>
    </message>
</context>
<context>
    <name>ChairModel</name>
    <message>
        <source>Standby over: %1 · by %2</source>
        <translation>Standby abgelaufen: %1 · von %2</translation>
    </message>
    <message>
        <source>Standby %1: %2 · by %3</source>
        <translation>Standby %1: %2 · von %3</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>RR</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>fehlt seit %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>cannot alarm: its vitals were never seen</source>
        <translation>kann nicht alarmieren: Vitalwerte nie gesehen</translation>
    </message>
    <message>
        <source>+%1 more: %2</source>
        <translation>+%1 weitere: %2</translation>
    </message>
</context>
<context>
    <name>ChairPanel</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Alarms %1</source>
        <translation>Alarme %1</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Help is called</source>
        <translation>Hilfe ist gerufen</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Hilfe rufen</translation>
    </message>
</context>
<context>
    <name>ChairTile</name>
    <message>
        <source>Chair %1</source>
        <translation>Stuhl %1</translation>
    </message>
</context>
<context>
    <name>ChairTrend</name>
    <message>
        <source>nothing measured in this time</source>
        <translation>in dieser Zeit nichts gemessen</translation>
    </message>
</context>
<context>
    <name>ChairTrends</name>
    <message>
        <source>BP  mmHg</source>
        <translation>RR  mmHg</translation>
    </message>
    <message>
        <source>SpO₂  %</source>
        <translation>SpO₂  %</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>drag to move, wheel or pinch to zoom</source>
        <translation>ziehen verschiebt, Rad oder zwei Finger zoomen</translation>
    </message>
</context>
<context>
    <name>CheckDue</name>
    <message>
        <source>overdue %1</source>
        <translation>überfällig %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>Checklist, %n to do</source>
        <translation>
            <numerusform>Checkliste, %n offen</numerusform>
            <numerusform>Checkliste, %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checklist done</source>
        <translation>Checkliste erledigt</translation>
    </message>
</context>
<context>
    <name>CommandDesk</name>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>applied, not saved yet</source>
        <translation>gilt, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>no answer (%1): press again</source>
        <translation>keine Antwort (%1): nochmals drücken</translation>
    </message>
</context>
<context>
    <name>CountPill</name>
    <message>
        <source>%1 %2 alarms, %3 not acknowledged</source>
        <translation>%1 Alarme, Priorität %2, %3 nicht quittiert</translation>
    </message>
</context>
<context>
    <name>CriteriaList</name>
    <message>
        <source>To leave</source>
        <translation>Zum Gehen</translation>
    </message>
    <message>
        <source>met: </source>
        <translation>erfüllt: </translation>
    </message>
    <message>
        <source>not met: </source>
        <translation>nicht erfüllt: </translation>
    </message>
    <message>
        <source>To leave: as it was, the station is not heard</source>
        <translation>Zum Gehen: wie es war, die Station ist nicht zu hören</translation>
    </message>
</context>
<context>
    <name>DoseWords</name>
    <message>
        <source>%1 mL × %2 mg/mL = %3 mg</source>
        <translation>%1 ml × %2 mg/ml = %3 mg</translation>
    </message>
    <message>
        <source>%1 mL in %2 min = %3 mL/h</source>
        <translation>%1 ml in %2 min = %3 ml/h</translation>
    </message>
    <message>
        <source>%1 mg/kg/h, ceiling %2</source>
        <translation>%1 mg/kg/h, Obergrenze %2</translation>
    </message>
    <message>
        <source>%1 mg, ceiling %2 mg</source>
        <translation>%1 mg, Obergrenze %2 mg</translation>
    </message>
    <message>
        <source>%1 mg/kg × %2 kg = %3 mg</source>
        <translation>%1 mg/kg × %2 kg = %3 mg</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>MANUAL: %1</source>
        <translation>MANUELL: %1</translation>
    </message>
    <message>
        <source>Dose given: %1 mg</source>
        <translation>Dosis gegeben: %1 mg</translation>
    </message>
    <message>
        <source>Pump started: %1 mg/kg, %2 mL/h, prescribed by %3</source>
        <translation>Pumpe gestartet: %1 mg/kg, %2 ml/h, verordnet von %3</translation>
    </message>
    <message>
        <source>cuff %1</source>
        <translation>Manschette %1</translation>
    </message>
    <message>
        <source>probe %1</source>
        <translation>Sensor %1</translation>
    </message>
    <message>
        <source>IV %1</source>
        <translation>Zugang %1</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
    <message>
        <source>BP %1</source>
        <translation>RR %1</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Ausgangswert %1</translation>
    </message>
    <message>
        <source>No %1 for %2: %3</source>
        <translation>Kein %1 für %2: %3</translation>
    </message>
    <message>
        <source>Judged by %1</source>
        <translation>Beurteilt nach %1</translation>
    </message>
    <message>
        <source>Limit %1: %2</source>
        <translation>Grenze %1: %2</translation>
    </message>
    <message>
        <source>Limit %1: the profile&apos;s</source>
        <translation>Grenze %1: die des Profils</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Checklist overridden</source>
        <translation>Checkliste übergangen</translation>
    </message>
    <message>
        <source>Cuff before check-in taken over</source>
        <translation>Messung vor der Aufnahme übernommen</translation>
    </message>
    <message>
        <source>Baseline chosen</source>
        <translation>Ausgangswert gewählt</translation>
    </message>
    <message>
        <source>Rate %1 mL/h</source>
        <translation>Rate %1 ml/h</translation>
    </message>
    <message>
        <source>Pump paused</source>
        <translation>Pumpe pausiert</translation>
    </message>
    <message>
        <source>Pump runs again</source>
        <translation>Pumpe läuft wieder</translation>
    </message>
    <message>
        <source>Pump stopped</source>
        <translation>Pumpe gestoppt</translation>
    </message>
    <message>
        <source>Moved to chair %1</source>
        <translation>Auf Stuhl %1 verlegt</translation>
    </message>
    <message>
        <source>Another monitor</source>
        <translation>Anderer Monitor</translation>
    </message>
    <message>
        <source>Entry %1 corrected</source>
        <translation>Eintrag %1 korrigiert</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>To try it, with six simulated chairs:</source>
        <translation>Zum Ausprobieren, mit sechs simulierten Stühlen:</translation>
    </message>
    <message>
        <source>A station on this computer:</source>
        <translation>Eine Station auf diesem Rechner:</translation>
    </message>
    <message>
        <source>A station on another computer, through an SSH tunnel:</source>
        <translation>Eine Station auf einem anderen Rechner, durch einen SSH-Tunnel:</translation>
    </message>
    <message>
        <source>No station answers at %1</source>
        <translation>Unter %1 antwortet keine Station</translation>
    </message>
    <message>
        <source>Another address: chairside-dashboard --station ADDRESS:PORT</source>
        <translation>Andere Adresse: chairside-dashboard --station ADRESSE:PORT</translation>
    </message>
    <message>
        <source>The dashboard keeps looking, and shows the chairs as soon as one answers.</source>
        <translation>Das Dashboard sucht weiter und zeigt die Stühle, sobald eine antwortet.</translation>
    </message>
</context>
<context>
    <name>FloorScreen</name>
    <message>
        <source>No chairs yet. A chair appears when its monitor is heard.</source>
        <translation>Noch keine Stühle. Ein Stuhl erscheint, wenn sein Monitor gehört wird.</translation>
    </message>
</context>
<context>
    <name>FormModel</name>
    <message>
        <source>another entry is being saved</source>
        <translation>ein anderer Eintrag wird gerade gespeichert</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Second person: name</source>
        <translation>Zweite Person: Name</translation>
    </message>
    <message>
        <source>Second person: reason</source>
        <translation>Zweite Person: Grund</translation>
    </message>
    <message>
        <source>Before the drug: %1</source>
        <translation>Vor dem Mittel: %1</translation>
    </message>
    <message>
        <source>Prescriber who signs: name</source>
        <translation>Verordner, der unterschreibt: Name</translation>
    </message>
    <message>
        <source>Prescriber: reason</source>
        <translation>Verordner: Grund</translation>
    </message>
    <message>
        <source>Why it is given all the same</source>
        <translation>Warum es trotzdem gegeben wird</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Check in a patient</source>
        <translation>Patienten aufnehmen</translation>
    </message>
    <message>
        <source>Begins a session on this chair. The floor shows initials only</source>
        <translation>Beginnt eine Sitzung auf diesem Stuhl. Die Übersicht zeigt nur die Initialen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Second identifier</source>
        <translation>Zweites Merkmal</translation>
    </message>
    <message>
        <source>Date of birth (1984-05-30)</source>
        <translation>Geburtsdatum (1984-05-30)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>Number of the session in its series</source>
        <translation>Nummer der Sitzung in der Serie</translation>
    </message>
    <message>
        <source>Last time %1 kg: more than 10 % away. Weigh again?</source>
        <translation>Letztes Mal %1 kg: mehr als 10 % daneben. Noch einmal wiegen?</translation>
    </message>
    <message>
        <source>Choose the baseline</source>
        <translation>Ausgangswert wählen</translation>
    </message>
    <message>
        <source>Records which reading is this patient&apos;s baseline, and why</source>
        <translation>Zeichnet auf, welche Messung der Ausgangswert ist, und warum</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record infusion started</source>
        <translation>Infusionsbeginn aufzeichnen</translation>
    </message>
    <message>
        <source>Record dose given</source>
        <translation>Gegebene Dosis aufzeichnen</translation>
    </message>
    <message>
        <source>Records that the pump runs. The pump is yours to start</source>
        <translation>Hält fest, dass die Pumpe läuft. Die Pumpe starten Sie</translation>
    </message>
    <message>
        <source>Records that the dose was given</source>
        <translation>Zeichnet auf, dass die Dosis gegeben wurde</translation>
    </message>
    <message>
        <source>Prescribed by</source>
        <translation>Verordnet von</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>The numbers do not agree</source>
        <translation>Die Zahlen passen nicht zusammen</translation>
    </message>
    <message>
        <source>Above the protocol&apos;s ceiling: a second person signs</source>
        <translation>Über der Obergrenze des Protokolls: eine zweite Person unterschreibt</translation>
    </message>
    <message>
        <source>Not this patient&apos;s weight: a second person signs</source>
        <translation>Nicht das Gewicht dieses Patienten: eine zweite Person unterschreibt</translation>
    </message>
    <message>
        <source>Record another rate</source>
        <translation>Andere Rate aufzeichnen</translation>
    </message>
    <message>
        <source>Records the rate that the pump is set to now</source>
        <translation>Zeichnet die Rate auf, auf die die Pumpe jetzt gestellt ist</translation>
    </message>
    <message>
        <source>It was %1 mL/h</source>
        <translation>Bisher %1 ml/h</translation>
    </message>
    <message>
        <source>%1 mg/kg/h, ceiling %2</source>
        <translation>%1 mg/kg/h, Obergrenze %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Kreislauf</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Bewusstsein</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Vitalzeichen</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Nausea, vomiting</source>
        <translation>Übelkeit, Erbrechen</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Bleeding</source>
        <translation>Blutung</translation>
    </message>
    <message>
        <source>1 Wish to be dead</source>
        <translation>1 Wunsch, tot zu sein</translation>
    </message>
    <message>
        <source>2 Suicidal thoughts</source>
        <translation>2 Suizidgedanken</translation>
    </message>
    <message>
        <source>3 Thoughts of a method</source>
        <translation>3 Gedanken an eine Methode</translation>
    </message>
    <message>
        <source>4 Intent</source>
        <translation>4 Absicht</translation>
    </message>
    <message>
        <source>5 Intent with a plan</source>
        <translation>5 Absicht mit Plan</translation>
    </message>
    <message>
        <source>6 Behaviour, ever</source>
        <translation>6 Verhalten, jemals</translation>
    </message>
    <message>
        <source>7 Behaviour, last three months</source>
        <translation>7 Verhalten, letzte drei Monate</translation>
    </message>
    <message>
        <source>Records the symptom as the patient says it</source>
        <translation>Zeichnet das Symptom auf, wie der Patient es sagt</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Wie stark</translation>
    </message>
    <message>
        <source>Which symptom</source>
        <translation>Welches Symptom</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Enter vital signs by hand</source>
        <translation>Vitalzeichen von Hand eingeben</translation>
    </message>
    <message>
        <source>Charted as MANUAL, judged by the same rules</source>
        <translation>Wird als MANUELL geführt, nach denselben Regeln beurteilt</translation>
    </message>
    <message>
        <source>At least one value</source>
        <translation>Mindestens ein Wert</translation>
    </message>
    <message>
        <source>Limbs of cuff, probe and IV</source>
        <translation>Gliedmaßen von Manschette, Sensor und Zugang</translation>
    </message>
    <message>
        <source>Records where they are</source>
        <translation>Zeichnet auf, wo sie sind</translation>
    </message>
    <message>
        <source>Cuff</source>
        <translation>Manschette</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Cuff and IV share a limb: the drug stops while the cuff is tight</source>
        <translation>Manschette und Zugang am selben Glied: das Mittel steht, solange sie drückt</translation>
    </message>
    <message>
        <source>Cuff and probe share a limb: SpO₂ is lost while the cuff is tight</source>
        <translation>Manschette und Sensor am selben Glied: SpO₂ fehlt, solange sie drückt</translation>
    </message>
    <message>
        <source>Records that you saw it</source>
        <translation>Zeichnet auf, dass Sie es gesehen haben</translation>
    </message>
    <message>
        <source>Met?</source>
        <translation>Erfüllt?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Escort&apos;s name</source>
        <translation>Name der Begleitung</translation>
    </message>
    <message>
        <source>Records the answers; the station adds them up</source>
        <translation>Zeichnet die Antworten auf; die Station zählt zusammen</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Punkt %1</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Entlassung</translation>
    </message>
    <message>
        <source>Records that this patient leaves; the session ends</source>
        <translation>Zeichnet auf, dass dieser Patient geht; die Sitzung endet</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>Nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>Override by: name</source>
        <translation>Übergangen von: Name</translation>
    </message>
    <message>
        <source>Override: reason</source>
        <translation>Übergehen: Grund</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>Eintrag korrigieren</translation>
    </message>
    <message>
        <source>The entry stays in the record; a correcting entry says what counts instead</source>
        <translation>Der Eintrag bleibt; ein korrigierender Eintrag sagt, was stattdessen gilt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Was stimmt</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Es ist nicht geschehen</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Eine andere Zeit</translation>
    </message>
    <message>
        <source>When it happened (10:41)</source>
        <translation>Wann es geschah (10:41)</translation>
    </message>
    <message>
        <source>Records that this was checked, with your words</source>
        <translation>Zeichnet auf, dass dies geprüft wurde, mit Ihren Worten</translation>
    </message>
    <message>
        <source>What was said or seen</source>
        <translation>Was gesagt oder gesehen wurde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Records what happened, in your words</source>
        <translation>Zeichnet auf, was geschah, mit Ihren Worten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>End before the drug</source>
        <translation>Vor dem Mittel beenden</translation>
    </message>
    <message>
        <source>Records that this session is aborted</source>
        <translation>Zeichnet auf, dass diese Sitzung abgebrochen wird</translation>
    </message>
    <message>
        <source>Has the patient left?</source>
        <translation>Ist der Patient gegangen?</translation>
    </message>
    <message>
        <source>Yes, left</source>
        <translation>Ja, gegangen</translation>
    </message>
    <message>
        <source>Move to another chair</source>
        <translation>Auf einen anderen Stuhl verlegen</translation>
    </message>
    <message>
        <source>Records that patient and session are on the other chair from now on</source>
        <translation>Zeichnet auf, dass Patient und Sitzung ab jetzt auf dem anderen Stuhl sind</translation>
    </message>
    <message>
        <source>To chair</source>
        <translation>Auf Stuhl</translation>
    </message>
    <message>
        <source>Go on without the checklist</source>
        <translation>Ohne die Checkliste weitermachen</translation>
    </message>
    <message>
        <source>Records that the checklist was overridden, and why</source>
        <translation>Zeichnet auf, dass die Checkliste übergangen wurde, und warum</translation>
    </message>
    <message>
        <source>Take over the last cuff</source>
        <translation>Letzte Messung übernehmen</translation>
    </message>
    <message>
        <source>Records that the cuff reading before check-in is this patient&apos;s</source>
        <translation>Zeichnet auf, dass die Messung vor der Aufnahme von diesem Patienten ist</translation>
    </message>
    <message>
        <source>Record pump paused</source>
        <translation>Pumpe pausiert festhalten</translation>
    </message>
    <message>
        <source>Records the pause: check the pump</source>
        <translation>Zeichnet die Pause auf: Pumpe prüfen</translation>
    </message>
    <message>
        <source>Record pump runs again</source>
        <translation>Pumpe läuft wieder festhalten</translation>
    </message>
    <message>
        <source>Records that it runs: check the pump</source>
        <translation>Zeichnet auf, dass sie läuft: Pumpe prüfen</translation>
    </message>
    <message>
        <source>Record pump stopped</source>
        <translation>Pumpe gestoppt festhalten</translation>
    </message>
    <message>
        <source>Records the stop: check the pump. Observation begins</source>
        <translation>Zeichnet den Stopp auf: Pumpe prüfen. Die Beobachtung beginnt</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>Verlegung nach außen</translation>
    </message>
    <message>
        <source>Records that this patient goes elsewhere: where, and why</source>
        <translation>Zeichnet auf, dass dieser Patient woanders hingeht: wohin und warum</translation>
    </message>
    <message>
        <source>Another monitor</source>
        <translation>Anderer Monitor</translation>
    </message>
    <message>
        <source>Records that another monitor was put on this patient</source>
        <translation>Zeichnet auf, dass dieser Patient einen anderen Monitor bekam</translation>
    </message>
    <message>
        <source>%1: not a number</source>
        <translation>%1: keine Zahl</translation>
    </message>
    <message>
        <source>%1: like 10:41</source>
        <translation>%1: wie 10:41</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>When, if not now (10:41)</source>
        <translation>Wann, wenn nicht jetzt (10:41)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>Grund des Stopps</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Ein anderer Wert</translation>
    </message>
    <message>
        <source>Pump rate</source>
        <translation>Pumpenrate</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>open the chair in that place</source>
        <translation>Stuhl an diesem Platz öffnen</translation>
    </message>
    <message>
        <source>acknowledge the worst alarm of the selected chair</source>
        <translation>schlimmsten Alarm des gewählten Stuhls quittieren</translation>
    </message>
    <message>
        <source>pause what sounds, or end the pause</source>
        <translation>was ertönt pausieren, oder die Pause beenden</translation>
    </message>
    <message>
        <source>alarms: now, before, response times</source>
        <translation>Alarme: jetzt, zuvor, Antwortzeiten</translation>
    </message>
    <message>
        <source>back to the floor</source>
        <translation>zurück zum Saal</translation>
    </message>
    <message>
        <source>next chair or button</source>
        <translation>nächster Stuhl oder Knopf</translation>
    </message>
    <message>
        <source>open the chair that has the focus</source>
        <translation>Stuhl öffnen, der den Fokus hat</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>diese Hilfe</translation>
    </message>
    <message>
        <source>High: act now. Red, flashes twice a second, ten pulses</source>
        <translation>Hoch: sofort handeln. Rot, blinkt zweimal je Sekunde, zehn Töne</translation>
    </message>
    <message>
        <source>Medium: act soon. Yellow, flashes every two seconds, three pulses</source>
        <translation>Mittel: bald handeln. Gelb, blinkt alle zwei Sekunden, drei Töne</translation>
    </message>
    <message>
        <source>Low: be aware. Cyan, steady, two pulses, once</source>
        <translation>Niedrig: beachten. Cyan, ruhig, zwei Töne, einmal</translation>
    </message>
    <message>
        <source>technical: about our ability to know, not about the patient</source>
        <translation>technisch: was wir wissen können, nicht der Patient</translation>
    </message>
    <message>
        <source>nothing measured, or too old to be shown</source>
        <translation>nichts gemessen, oder zu alt zum Zeigen</translation>
    </message>
    <message>
        <source>the monitor sent something that is no measurement</source>
        <translation>der Monitor sandte etwas, das keine Messung ist</translation>
    </message>
    <message>
        <source>the monitor is heard; it is not</source>
        <translation>der Monitor wird gehört; wird nicht gehört</translation>
    </message>
    <message>
        <source>mean pressure</source>
        <translation>Mitteldruck</translation>
    </message>
    <message>
        <source>more alarms of this chair</source>
        <translation>weitere Alarme dieses Stuhls</translation>
    </message>
    <message>
        <source>filled, flashing: nobody has taken it on</source>
        <translation>gefüllt, blinkt: niemand hat ihn übernommen</translation>
    </message>
    <message>
        <source>outlined: somebody has, with the name and how long ago</source>
        <translation>umrandet: jemand hat ihn, mit Name und seit wann</translation>
    </message>
    <message>
        <source>hatched edge: over, but nobody took it on; with what it was and when</source>
        <translation>schraffierter Rand: vorbei, aber niemand nahm ihn an; mit was es war und wann</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>How this screen looks</source>
        <translation>Aussehen dieses Bildschirms</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Brightness of alarms</source>
        <translation>Helligkeit der Alarme</translation>
    </message>
    <message>
        <source>alarms 86 %</source>
        <translation>Alarme 86 %</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>sound on; paused, comes back by itself; no sound here</source>
        <translation>Ton an; pausiert, kommt von selbst wieder; hier kein Ton</translation>
    </message>
    <message>
        <source>Chairside is experimental and no medical device. The bedside monitors&apos; own alarms stay on.</source>
        <translation>Chairside ist experimentell und kein Medizinprodukt. Die Alarme der Monitore bleiben an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>sessions: today and before, search, replay, report</source>
        <translation>Sitzungen: heute und früher, Suche, Wiedergabe, Bericht</translation>
    </message>
    <message>
        <source>note on the selected chair</source>
        <translation>Notiz zum gewählten Stuhl</translation>
    </message>
    <message>
        <source>what was done with the drug: start, pause, rate, stop</source>
        <translation>was mit dem Mittel geschah: Beginn, Pause, Rate, Ende</translation>
    </message>
    <message>
        <source>what was seen and noted: symptoms, scales, oxygen, notes</source>
        <translation>was gesehen und notiert wurde: Symptome, Skalen, Sauerstoff, Notizen</translation>
    </message>
    <message>
        <source>an alarm: where it began, and the bar while it stood</source>
        <translation>ein Alarm: wo er begann, und der Balken, solange er stand</translation>
    </message>
    <message>
        <source>toned ground: the drug runs; paler: it is paused, or is over</source>
        <translation>getönter Grund: das Mittel läuft; blasser: es pausiert oder ist zu Ende</translation>
    </message>
    <message>
        <source>this patient&apos;s baseline</source>
        <translation>Ausgangswert dieses Patienten</translation>
    </message>
    <message>
        <source>beyond a limit</source>
        <translation>jenseits einer Grenze</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>entered by hand; its number has a line below and says MANUAL</source>
        <translation>von Hand eingegeben; seine Zahl ist unterstrichen und trägt MANUAL</translation>
    </message>
    <message>
        <source>Diagonal of the screen</source>
        <translation>Bildschirmdiagonale</translation>
    </message>
    <message>
        <source>Distance from which alarms are read</source>
        <translation>Entfernung, aus der Alarme gelesen werden</translation>
    </message>
    <message>
        <source>From there no alarm can be read on a screen of this size.</source>
        <translation>Aus dieser Entfernung ist auf einem Bildschirm dieser Größe kein Alarm lesbar.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
</context>
<context>
    <name>LatchedPanel</name>
    <message>
        <source>Seen: acknowledge</source>
        <translation>Gesehen: quittieren</translation>
    </message>
</context>
<context>
    <name>LimitEditor</name>
    <message>
        <source>lower</source>
        <translation>senken</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>erhöhen</translation>
    </message>
    <message>
        <source>Record %1, was %2</source>
        <translation>%1 festhalten, war %2</translation>
    </message>
    <message>
        <source>Back to %1 (set by %2)</source>
        <translation>Zurück auf %1 (gesetzt von %2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>LimitWords</name>
    <message>
        <source>(%1 s)</source>
        <translation>(%1 s)</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Limits in force</source>
        <translation>Geltende Grenzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>For this session only. Records who, when, before and after.</source>
        <translation>Nur für diese Sitzung. Hält fest: wer, wann, vorher und nachher.</translation>
    </message>
    <message>
        <source>the station told of none</source>
        <translation>die Station nannte keine</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Chairside</source>
        <translation>Chairside</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>room air</source>
        <translation>Raumluft</translation>
    </message>
    <message>
        <source>O₂ %1 L</source>
        <translation>O₂ %1 L</translation>
    </message>
    <message>
        <source>%1 mg given</source>
        <translation>%1 mg gegeben</translation>
    </message>
    <message>
        <source>start, %1 mL/h</source>
        <translation>Start, %1 ml/h</translation>
    </message>
    <message>
        <source>%1 mL/h</source>
        <translation>%1 ml/h</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>runs again</source>
        <translation>läuft wieder</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>to chair %1</source>
        <translation>auf Stuhl %1</translation>
    </message>
    <message>
        <source>other monitor</source>
        <translation>anderer Monitor</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>above the ceiling (%1): %2</source>
        <translation>über der Obergrenze (%1): %2</translation>
    </message>
    <message>
        <source>before the drug: %1. Wait and measure again, or give a reason to override</source>
        <translation>vor dem Mittel: %1. Warten und neu messen, oder einen Grund angeben</translation>
    </message>
    <message>
        <source>before the drug: %1. %2</source>
        <translation>vor dem Mittel: %1. %2</translation>
    </message>
    <message>
        <source>not live: %1. Connect it, or give a reason to override</source>
        <translation>nicht live: %1. Anschließen, oder einen Grund angeben</translation>
    </message>
    <message>
        <source>the session is in phase %1, this needs %2</source>
        <translation>die Sitzung ist in Phase %1, dies braucht %2</translation>
    </message>
    <message>
        <source>the chair is already in phase %1</source>
        <translation>der Stuhl ist schon in Phase %1</translation>
    </message>
    <message>
        <source>a second person has to sign: name and reason</source>
        <translation>eine zweite Person muss unterschreiben: Name und Grund</translation>
    </message>
    <message>
        <source>a second person has to be another person than %1</source>
        <translation>die zweite Person muss eine andere sein als %1</translation>
    </message>
    <message>
        <source>the prescriber has to sign: name and reason</source>
        <translation>der Verordner muss unterschreiben: Name und Grund</translation>
    </message>
    <message>
        <source>the prescriber has to be another person than %1</source>
        <translation>der Verordner muss eine andere Person sein als %1</translation>
    </message>
    <message>
        <source>only the prescriber may sign this</source>
        <translation>das darf nur der Verordner unterschreiben</translation>
    </message>
    <message>
        <source>not met: %1. The %2 may override, with a reason</source>
        <translation>nicht erfüllt: %1. Übergehen darf mit Grund: %2</translation>
    </message>
    <message>
        <source>only the %1 may override</source>
        <translation>übergehen darf nur: %1</translation>
    </message>
    <message>
        <source>a HIGH alarm is active: attend to the patient, or record a transfer</source>
        <translation>ein HOHER Alarm steht: zum Patienten gehen, oder eine Verlegung aufzeichnen</translation>
    </message>
    <message>
        <source>a session runs on this chair</source>
        <translation>auf diesem Stuhl läuft eine Sitzung</translation>
    </message>
    <message>
        <source>a session runs on chair %1</source>
        <translation>auf Stuhl %1 läuft eine Sitzung</translation>
    </message>
    <message>
        <source>a session runs on this chair: its acts move the phase</source>
        <translation>auf diesem Stuhl läuft eine Sitzung: ihre Einträge ändern die Phase</translation>
    </message>
    <message>
        <source>no session runs on this chair</source>
        <translation>auf diesem Stuhl läuft keine Sitzung</translation>
    </message>
    <message>
        <source>the baseline is not there yet: measure the blood pressure</source>
        <translation>der Ausgangswert fehlt noch: Blutdruck messen</translation>
    </message>
    <message>
        <source>the baseline is there</source>
        <translation>der Ausgangswert ist da</translation>
    </message>
    <message>
        <source>this protocol gives no drug</source>
        <translation>dieses Protokoll gibt kein Mittel</translation>
    </message>
    <message>
        <source>who prescribed it is missing</source>
        <translation>es fehlt, wer es verordnet hat</translation>
    </message>
    <message>
        <source>the protocol allows %1 to %2 whole minutes</source>
        <translation>das Protokoll erlaubt %1 bis %2 ganze Minuten</translation>
    </message>
    <message>
        <source>the dose is for %1, the patient weighs %2: %3</source>
        <translation>die Dosis ist für %1, der Patient wiegt %2: %3</translation>
    </message>
    <message>
        <source>this would lie before the last change of the infusion</source>
        <translation>das läge vor der letzten Änderung der Infusion</translation>
    </message>
    <message>
        <source>the drug has begun: measure the blood pressure</source>
        <translation>das Mittel läuft schon: Blutdruck messen</translation>
    </message>
    <message>
        <source>there is no cuff reading of a known time in the 10 minutes before the session</source>
        <translation>in den 10 Minuten vor der Sitzung gibt es keine Messung mit bekannter Zeit</translation>
    </message>
    <message>
        <source>this reading is in the session already</source>
        <translation>diese Messung ist schon in der Sitzung</translation>
    </message>
    <message>
        <source>a person chooses after %1 readings that do not agree</source>
        <translation>eine Person wählt nach %1 Messungen, die nicht übereinstimmen</translation>
    </message>
    <message>
        <source>a rate is above 0 and at most 1000 mL/h; record a pause or the stop instead of 0</source>
        <translation>eine Rate liegt über 0 und höchstens bei 1000 ml/h; statt 0 Pause oder Stopp aufzeichnen</translation>
    </message>
    <message>
        <source>a blood pressure needs systolic and diastolic</source>
        <translation>ein Blutdruck braucht systolisch und diastolisch</translation>
    </message>
    <message>
        <source>the systolic pressure has to be above the diastolic</source>
        <translation>der systolische muss über dem diastolischen liegen</translation>
    </message>
    <message>
        <source>no value is given</source>
        <translation>es ist kein Wert angegeben</translation>
    </message>
    <message>
        <source>the date of birth is not like 1984-05-30</source>
        <translation>das Geburtsdatum ist nicht wie 1984-05-30</translation>
    </message>
    <message>
        <source>the date of birth lies in the future</source>
        <translation>das Geburtsdatum liegt in der Zukunft</translation>
    </message>
    <message>
        <source>the patient&apos;s name is missing or too long</source>
        <translation>der Name des Patienten fehlt oder ist zu lang</translation>
    </message>
    <message>
        <source>a second identifier is missing or too long</source>
        <translation>das zweite Merkmal fehlt oder ist zu lang</translation>
    </message>
    <message>
        <source>a weight is from 20 to 350 kg</source>
        <translation>ein Gewicht liegt zwischen 20 und 350 kg</translation>
    </message>
    <message>
        <source>say which limb of cuff, probe or IV</source>
        <translation>bitte das Glied von Manschette, Sensor oder Zugang angeben</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>es fehlt: %1</translation>
    </message>
    <message>
        <source>a text is longer than %1 bytes</source>
        <translation>ein Text ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>%1 has to sign: name and reason</source>
        <translation>%1 muss unterschreiben: Name und Grund</translation>
    </message>
    <message>
        <source>%1 has to be another person than %2</source>
        <translation>%1 muss eine andere Person sein als %2</translation>
    </message>
    <message>
        <source>a session runs already</source>
        <translation>es läuft schon eine Sitzung</translation>
    </message>
    <message>
        <source>the protocol&apos;s checklist has no item &quot;%1&quot;</source>
        <translation>die Checkliste des Protokolls hat keinen Punkt &quot;%1&quot;</translation>
    </message>
    <message>
        <source>entry %1 is no cuff reading of this session</source>
        <translation>Eintrag %1 ist keine Blutdruckmessung dieser Sitzung</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>es läuft nichts</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3</source>
        <translation>%1 geht von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3 in whole steps</source>
        <translation>%1 geht von %2 bis %3 in ganzen Schritten</translation>
    </message>
    <message>
        <source>%1 is reckoned, nobody can say it is met</source>
        <translation>%1 wird errechnet, niemand kann es als erfüllt melden</translation>
    </message>
    <message>
        <source>the station finds this itself</source>
        <translation>das findet die Station selbst</translation>
    </message>
    <message>
        <source>this would lie before the phase the session is in</source>
        <translation>das läge vor der Phase, in der die Sitzung ist</translation>
    </message>
    <message>
        <source>%1 %2 is outside what is plausible, %3 to %4</source>
        <translation>%1 %2 liegt außerhalb des Möglichen, %3 bis %4</translation>
    </message>
    <message>
        <source>the drug was given: record the stop and watch the patient, unless the patient has left</source>
        <translation>das Mittel wurde gegeben: Stopp aufzeichnen und den Patienten beobachten, außer er ist gegangen</translation>
    </message>
    <message>
        <source>there is no entry %1</source>
        <translation>es gibt keinen Eintrag %1</translation>
    </message>
    <message>
        <source>an entry of this kind cannot be corrected: add a note</source>
        <translation>ein solcher Eintrag kann nicht berichtigt werden: eine Notiz hinzufügen</translation>
    </message>
    <message>
        <source>a correction is of the same kind as the entry</source>
        <translation>eine Berichtigung ist von derselben Art wie der Eintrag</translation>
    </message>
    <message>
        <source>the stop would lie before the last change of the infusion</source>
        <translation>der Stopp läge vor der letzten Änderung der Infusion</translation>
    </message>
    <message>
        <source>the time lies outside the session</source>
        <translation>die Zeit liegt außerhalb der Sitzung</translation>
    </message>
    <message>
        <source>the session has ended</source>
        <translation>die Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>the session has as many entries as it may: only its end is missing</source>
        <translation>die Sitzung hat so viele Einträge, wie sie darf: es fehlt nur ihr Ende</translation>
    </message>
    <message>
        <source>this lies in the future</source>
        <translation>das liegt in der Zukunft</translation>
    </message>
    <message>
        <source>this lies before the session</source>
        <translation>das liegt vor der Sitzung</translation>
    </message>
    <message>
        <source>the protocol &quot;%1&quot; is not known</source>
        <translation>das Protokoll &quot;%1&quot; ist nicht bekannt</translation>
    </message>
    <message>
        <source>a session&apos;s number is from 1 to 999</source>
        <translation>die Nummer einer Sitzung ist von 1 bis 999</translation>
    </message>
    <message>
        <source>a dose is above 0 and at most 20 mg/kg</source>
        <translation>eine Dosis liegt über 0 und höchstens bei 20 mg/kg</translation>
    </message>
    <message>
        <source>a concentration is above 0 and at most 100 mg/mL</source>
        <translation>eine Konzentration liegt über 0 und höchstens bei 100 mg/ml</translation>
    </message>
    <message>
        <source>a volume is above 0 and at most 1000 mL</source>
        <translation>ein Volumen liegt über 0 und höchstens bei 1000 ml</translation>
    </message>
    <message>
        <source>a rate is above 0 and at most 1000 mL/h</source>
        <translation>eine Rate liegt über 0 und höchstens bei 1000 ml/h</translation>
    </message>
    <message>
        <source>a dose is above 0 and at most 2000 mg</source>
        <translation>eine Dosis liegt über 0 und höchstens bei 2000 mg</translation>
    </message>
    <message>
        <source>%1 mg/kg x %2 = %3 mg, but %4 mL x %5 mg/mL = %6 mg</source>
        <translation>%1 mg/kg x %2 = %3 mg, aber %4 ml x %5 mg/ml = %6 mg</translation>
    </message>
    <message>
        <source>%1 mL in %2 min = %3 mL/h, but the rate is %4 mL/h</source>
        <translation>%1 ml in %2 min = %3 ml/h, aber die Rate ist %4 ml/h</translation>
    </message>
    <message>
        <source>%1: has %2 items, %3 were answered</source>
        <translation>%1: hat %2 Fragen, %3 wurden beantwortet</translation>
    </message>
    <message>
        <source>%1, item %2: %3 is outside 0 to %4</source>
        <translation>%1, Frage %2: %3 liegt außerhalb von 0 bis %4</translation>
    </message>
    <message>
        <source>%1, question %2: is only asked when question 2 is yes</source>
        <translation>%1, Frage %2: wird nur gefragt, wenn Frage 2 ja ist</translation>
    </message>
    <message>
        <source>%1, question %2: is only asked when question 6 is yes</source>
        <translation>%1, Frage %2: wird nur gefragt, wenn Frage 6 ja ist</translation>
    </message>
    <message>
        <source>what is said about this item</source>
        <translation>was zu diesem Punkt gesagt wird</translation>
    </message>
    <message>
        <source>the reason to override the checklist</source>
        <translation>der Grund, die Checkliste zu übergehen</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>der Grund</translation>
    </message>
    <message>
        <source>the reason of the pause</source>
        <translation>der Grund der Pause</translation>
    </message>
    <message>
        <source>the reason of the signature</source>
        <translation>der Grund der Unterschrift</translation>
    </message>
    <message>
        <source>the reason of the override</source>
        <translation>der Grund des Übergehens</translation>
    </message>
    <message>
        <source>the reason of the correction</source>
        <translation>der Grund der Berichtigung</translation>
    </message>
    <message>
        <source>which symptom</source>
        <translation>welches Symptom</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>the escort&apos;s name</source>
        <translation>der Name der Begleitung</translation>
    </message>
    <message>
        <source>the chair</source>
        <translation>der Stuhl</translation>
    </message>
    <message>
        <source>where to and why</source>
        <translation>wohin und warum</translation>
    </message>
    <message>
        <source>a second person</source>
        <translation>eine zweite Person</translation>
    </message>
    <message>
        <source>the prescriber</source>
        <translation>der Verordner</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>Verordner</translation>
    </message>
    <message>
        <source>infusing or paused</source>
        <translation>Infusion oder pausiert</translation>
    </message>
    <message>
        <source>baseline: the drug was started before</source>
        <translation>Ausgangswert: das Mittel war schon begonnen</translation>
    </message>
    <message>
        <source>ready to leave</source>
        <translation>darf gehen</translation>
    </message>
    <message>
        <source>rate %1 &lt; %2</source>
        <translation>Frequenz %1 &lt; %2</translation>
    </message>
    <message>
        <source>rate %1 &gt; %2</source>
        <translation>Frequenz %1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 is not live</source>
        <translation>%1 ist nicht live</translation>
    </message>
    <message>
        <source>SBP %1 to %2, DBP at most %3, two readings at least %4 min apart</source>
        <translation>SYS %1 bis %2, DIA höchstens %3, zwei Messungen mindestens %4 min auseinander</translation>
    </message>
    <message>
        <source>at least %1 % on room air</source>
        <translation>mindestens %1 % bei Raumluft</translation>
    </message>
    <message>
        <source>%1 on %2 L/min</source>
        <translation>%1 bei %2 l/min</translation>
    </message>
    <message>
        <source>MOAA/S 5 or RASS 0</source>
        <translation>MOAA/S 5 oder RASS 0</translation>
    </message>
    <message>
        <source>at most %1 of 10</source>
        <translation>höchstens %1 von 10</translation>
    </message>
    <message>
        <source>present, named</source>
        <translation>da, mit Namen</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>eine Person sagt es</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>C-SSRS screener after the drug, not high risk</source>
        <translation>C-SSRS-Screening nach dem Mittel, kein hohes Risiko</translation>
    </message>
    <message>
        <source>not asked: no psychiatric indication</source>
        <translation>nicht gefragt: keine psychiatrische Indikation</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>hohes Risiko</translation>
    </message>
    <message>
        <source>risk, not high</source>
        <translation>Risiko, nicht hoch</translation>
    </message>
    <message>
        <source>no risk found</source>
        <translation>kein Risiko gefunden</translation>
    </message>
    <message>
        <source>%1 min since the drug ended</source>
        <translation>%1 min seit dem Ende des Mittels</translation>
    </message>
    <message>
        <source>%1 min since check-in</source>
        <translation>%1 min seit der Aufnahme</translation>
    </message>
    <message>
        <source>%1 min since the dose</source>
        <translation>%1 min seit der Dosis</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>a HIGH alarm is active</source>
        <translation>ein HOHER Alarm steht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>no active HIGH alarm</source>
        <translation>kein HOHER Alarm</translation>
    </message>
    <message>
        <source>the dose is for %1, the patient weighs %2</source>
        <translation>die Dosis ist für %1, der Patient wiegt %2</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation>%1 vorher, %2 jetzt</translation>
    </message>
    <message>
        <source>C-SSRS: high risk</source>
        <translation>C-SSRS: hohes Risiko</translation>
    </message>
    <message>
        <source>C-SSRS: moderate risk</source>
        <translation>C-SSRS: mäßiges Risiko</translation>
    </message>
    <message>
        <source>PHQ-9 item 9</source>
        <translation>PHQ-9, Frage 9</translation>
    </message>
    <message>
        <source>weight differs from last time by 10 % or more</source>
        <translation>Gewicht weicht um 10 % oder mehr vom letzten ab</translation>
    </message>
    <message>
        <source>cuff and IV share a limb</source>
        <translation>Manschette und Zugang am selben Glied</translation>
    </message>
    <message>
        <source>cuff and probe share a limb</source>
        <translation>Manschette und Sensor am selben Glied</translation>
    </message>
    <message>
        <source>an answer points to a risk of suicide</source>
        <translation>eine Antwort weist auf ein Suizidrisiko hin</translation>
    </message>
    <message>
        <source>the checklist was overridden</source>
        <translation>die Checkliste wurde übergangen</translation>
    </message>
    <message>
        <source>the gate before the drug was overridden</source>
        <translation>die Freigabe vor dem Mittel wurde übergangen</translation>
    </message>
    <message>
        <source>the dose is above the protocol&apos;s ceiling</source>
        <translation>die Dosis liegt über der Obergrenze des Protokolls</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>infusing</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>discharged</source>
        <translation>entlassen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>unoccupied</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>awake</source>
        <translation>wach</translation>
    </message>
    <message>
        <source>dissociation resolved</source>
        <translation>Dissoziation abgeklungen</translation>
    </message>
    <message>
        <source>walks steadily</source>
        <translation>geht sicher</translation>
    </message>
    <message>
        <source>nausea minimal</source>
        <translation>Übelkeit gering</translation>
    </message>
    <message>
        <source>IV out</source>
        <translation>Zugang entfernt</translation>
    </message>
    <message>
        <source>escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>instructions given</source>
        <translation>Anweisungen gegeben</translation>
    </message>
    <message>
        <source>suicide-risk screen</source>
        <translation>Suizidrisiko geprüft</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>recovery score</source>
        <translation>Erholungswert</translation>
    </message>
    <message>
        <source>no HIGH alarm</source>
        <translation>kein HOHER Alarm</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>heart or pulse rate</source>
        <translation>Herz- oder Pulsfrequenz</translation>
    </message>
    <message>
        <source>sedation</source>
        <translation>Sedierung</translation>
    </message>
    <message>
        <source>counted breaths</source>
        <translation>gezählte Atemzüge</translation>
    </message>
    <message>
        <source>dissociation</source>
        <translation>Dissoziation</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>linker Arm</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>rechter Arm</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>C-SSRS screener</source>
        <translation>C-SSRS-Screening</translation>
    </message>
    <message>
        <source>pain NRS</source>
        <translation>Schmerz NRS</translation>
    </message>
    <message>
        <source>modified Aldrete</source>
        <translation>modifizierter Aldrete</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Dissoziation</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Brustschmerz</translation>
    </message>
    <message>
        <source>Breaths counted</source>
        <translation>Gezählte Atemzüge</translation>
    </message>
    <message>
        <source>there is no chair &quot;%1&quot;</source>
        <translation>es gibt keinen Stuhl &quot;%1&quot;</translation>
    </message>
    <message>
        <source>chair %1 is in another session by now</source>
        <translation>auf Stuhl %1 läuft inzwischen eine andere Sitzung</translation>
    </message>
    <message>
        <source>this session is on chair %1 by now</source>
        <translation>diese Sitzung ist inzwischen auf Stuhl %1</translation>
    </message>
    <message>
        <source>the session that is meant runs on no chair</source>
        <translation>die gemeinte Sitzung läuft auf keinem Stuhl</translation>
    </message>
    <message>
        <source>the protocol is missing</source>
        <translation>es fehlt das Protokoll</translation>
    </message>
    <message>
        <source>a session runs: end it as discharged or aborted</source>
        <translation>es läuft eine Sitzung: als entlassen oder abgebrochen beenden</translation>
    </message>
    <message>
        <source>a session runs on this chair: it finds its baseline from cuff readings</source>
        <translation>auf diesem Stuhl läuft eine Sitzung: sie findet den Ausgangswert aus Blutdruckmessungen</translation>
    </message>
    <message>
        <source>no session runs on this chair: a limit is changed for one session</source>
        <translation>auf diesem Stuhl läuft keine Sitzung: eine Grenze wird für eine Sitzung geändert</translation>
    </message>
    <message>
        <source>the profile has no rule &quot;%1&quot;</source>
        <translation>das Profil hat keine Regel &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the profile does not let the limit of %1 be changed</source>
        <translation>das Profil erlaubt nicht, die Grenze von %1 zu ändern</translation>
    </message>
    <message>
        <source>the infusion runs: record that it is paused first</source>
        <translation>die Infusion läuft: zuerst die Pause aufzeichnen</translation>
    </message>
    <message>
        <source>already in standby by %1: end it first</source>
        <translation>schon in Bereitschaft durch %1: zuerst beenden</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>bitte den Grund angeben</translation>
    </message>
    <message>
        <source>a standby lasts at most %1 min</source>
        <translation>eine Bereitschaft dauert höchstens %1 min</translation>
    </message>
    <message>
        <source>the chair is not in standby</source>
        <translation>der Stuhl ist nicht in Bereitschaft</translation>
    </message>
    <message>
        <source>the sound is already paused by %1: it cannot be made longer</source>
        <translation>der Ton ist schon durch %1 pausiert: länger geht nicht</translation>
    </message>
    <message>
        <source>a pause lasts at most %1 s</source>
        <translation>eine Pause dauert höchstens %1 s</translation>
    </message>
    <message>
        <source>nothing is sounding</source>
        <translation>es tönt nichts</translation>
    </message>
    <message>
        <source>the sound is not paused</source>
        <translation>der Ton ist nicht pausiert</translation>
    </message>
    <message>
        <source>nobody called for help from there</source>
        <translation>von dort hat niemand Hilfe gerufen</translation>
    </message>
    <message>
        <source>no alarm %1 is active: it has ended, or never was</source>
        <translation>Alarm %1 steht nicht: er ist vorbei, oder es gab ihn nie</translation>
    </message>
    <message>
        <source>its priority changed meanwhile: look again</source>
        <translation>seine Priorität hat sich inzwischen geändert: noch einmal ansehen</translation>
    </message>
    <message>
        <source>already acknowledged by %1</source>
        <translation>schon bestätigt durch %1</translation>
    </message>
    <message>
        <source>it is not acknowledged</source>
        <translation>er ist nicht bestätigt</translation>
    </message>
    <message>
        <source>it was acknowledged more than %1 s ago</source>
        <translation>er wurde vor mehr als %1 s bestätigt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>darf gehen</translation>
    </message>
    <message>
        <source>the station closed the connection</source>
        <translation>die Station hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>nothing heard from the station</source>
        <translation>nichts von der Station gehört</translation>
    </message>
    <message>
        <source>the station does not answer</source>
        <translation>die Station antwortet nicht</translation>
    </message>
    <message>
        <source>the station was lost: %1</source>
        <translation>die Station ging verloren: %1</translation>
    </message>
    <message>
        <source>the station did not answer in time</source>
        <translation>die Station hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>not connected to the station</source>
        <translation>nicht mit der Station verbunden</translation>
    </message>
    <message>
        <source>too many requests wait for the station</source>
        <translation>zu viele Anfragen warten auf die Station</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>die Festplatte antwortet nicht</translation>
    </message>
    <message>
        <source>the disk was too slow or failed, and memory for waiting entries was full</source>
        <translation>die Festplatte war zu langsam oder fiel aus, und der Speicher für Wartendes war voll</translation>
    </message>
    <message>
        <source>not saved: the disk does not work</source>
        <translation>nicht gespeichert: die Festplatte funktioniert nicht</translation>
    </message>
    <message>
        <source>not saved yet: the disk is late</source>
        <translation>noch nicht gespeichert: die Festplatte ist im Rückstand</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Check in a patient</source>
        <translation>Patienten aufnehmen</translation>
    </message>
    <message>
        <source>Records that a session begins: check-in</source>
        <translation>Hält fest, dass eine Sitzung beginnt: Aufnahme</translation>
    </message>
    <message>
        <source>Records that the pump runs. The pump is yours to start</source>
        <translation>Hält fest, dass die Pumpe läuft. Die Pumpe starten Sie</translation>
    </message>
    <message>
        <source>Record pump stopped</source>
        <translation>Pumpe gestoppt festhalten</translation>
    </message>
    <message>
        <source>Records that the pump was stopped; observation begins</source>
        <translation>Hält fest, dass die Pumpe gestoppt wurde; die Beobachtung beginnt</translation>
    </message>
    <message>
        <source>Record session aborted</source>
        <translation>Sitzung abgebrochen festhalten</translation>
    </message>
    <message>
        <source>Records that this session ends before the drug</source>
        <translation>Hält fest, dass diese Sitzung vor der Gabe endet</translation>
    </message>
    <message>
        <source>Begin the baseline</source>
        <translation>Ausgangswert beginnen</translation>
    </message>
    <message>
        <source>Records that the baseline is being measured</source>
        <translation>Hält fest, dass der Ausgangswert gemessen wird</translation>
    </message>
    <message>
        <source>Record pump started</source>
        <translation>Pumpe gestartet festhalten</translation>
    </message>
    <message>
        <source>Record pump paused</source>
        <translation>Pumpe pausiert festhalten</translation>
    </message>
    <message>
        <source>Records that the pump was paused</source>
        <translation>Hält fest, dass die Pumpe pausiert wurde</translation>
    </message>
    <message>
        <source>Record pump runs again</source>
        <translation>Pumpe läuft wieder festhalten</translation>
    </message>
    <message>
        <source>Record ready to leave</source>
        <translation>Darf gehen festhalten</translation>
    </message>
    <message>
        <source>Records that this patient may leave</source>
        <translation>Hält fest, dass dieser Patient gehen darf</translation>
    </message>
    <message>
        <source>Record patient left</source>
        <translation>Patient gegangen festhalten</translation>
    </message>
    <message>
        <source>Records the discharge; the session ends</source>
        <translation>Hält die Entlassung fest; die Sitzung endet</translation>
    </message>
    <message>
        <source>Record chair empty</source>
        <translation>Stuhl frei festhalten</translation>
    </message>
    <message>
        <source>Records that nobody sits here: no technical alarm</source>
        <translation>Hält fest, dass hier niemand sitzt: kein technischer Alarm</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
</context>
<context>
    <name>ReplayModel</name>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
    <message>
        <source>the station did not tell</source>
        <translation>die Station hat es nicht gesagt</translation>
    </message>
    <message>
        <source>readings are missing: one answer does not hold them all</source>
        <translation>Messwerte fehlen: eine Antwort enthält nicht alle</translation>
    </message>
    <message>
        <source>readings are missing: the station&apos;s record is still catching up</source>
        <translation>Messwerte fehlen: die Aufzeichnung der Station holt noch auf</translation>
    </message>
    <message>
        <source>alarms are missing: the station did not tell</source>
        <translation>Alarme fehlen: die Station hat nicht geantwortet</translation>
    </message>
    <message>
        <source>alarms are missing: they cannot be read</source>
        <translation>Alarme fehlen: sie sind nicht lesbar</translation>
    </message>
    <message>
        <source>alarms are missing: one answer holds the newest only</source>
        <translation>Alarme fehlen: eine Antwort enthält nur die neuesten</translation>
    </message>
</context>
<context>
    <name>ReplayScreen</name>
    <message>
        <source>Past session, not live</source>
        <translation>Vergangene Sitzung, nicht live</translation>
    </message>
    <message>
        <source>PAST SESSION · NOT LIVE · %1 · %2</source>
        <translation>VERGANGENE SITZUNG · NICHT LIVE · %1 · %2</translation>
    </message>
    <message>
        <source>‹ Sessions</source>
        <translation>‹ Sitzungen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Moment of the session</source>
        <translation>Zeitpunkt der Sitzung</translation>
    </message>
</context>
<context>
    <name>ReportMaker</name>
    <message>
        <source>making the report…</source>
        <translation>Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>gespeichert: %1</translation>
    </message>
    <message>
        <source>no report: %1</source>
        <translation>kein Bericht: %1</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>%1, of %2</source>
        <translation>%1, von %2</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sitzungen von %1</translation>
    </message>
    <message>
        <source>Sessions of this patient</source>
        <translation>Sitzungen dieses Patienten</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>without a second identifier earlier sessions are not found</source>
        <translation>ohne zweites Kennzeichen sind frühere Sitzungen nicht zu finden</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
    <message>
        <source>the station did not tell</source>
        <translation>die Station hat es nicht gesagt</translation>
    </message>
    <message>
        <source>no session is recorded</source>
        <translation>keine Sitzung ist aufgezeichnet</translation>
    </message>
    <message>
        <source>peaks are missing: one answer does not hold all readings</source>
        <translation>Höchst- und Tiefstwerte fehlen: eine Antwort enthält nicht alle Messwerte</translation>
    </message>
    <message>
        <source>peaks are missing: the station&apos;s record is still catching up</source>
        <translation>Höchst- und Tiefstwerte fehlen: die Aufzeichnung der Station holt noch auf</translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message>
        <source>BP up to %1/%2</source>
        <translation>RR bis %1/%2</translation>
    </message>
    <message>
        <source>HR up to %1</source>
        <translation>HF bis %1</translation>
    </message>
    <message>
        <source>SpO₂ down to %1</source>
        <translation>SpO₂ bis %1 herab</translation>
    </message>
    <message>
        <source>no drug</source>
        <translation>ohne Arzneimittel</translation>
    </message>
    <message>
        <source>%1 mg</source>
        <translation>%1 mg</translation>
    </message>
    <message>
        <source>Baseline %1/%2</source>
        <translation>Ausgangswert %1/%2</translation>
    </message>
    <message>
        <source>%1 · session %2</source>
        <translation>%1 · Sitzung %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>Ende nicht erfasst</translation>
    </message>
</context>
<context>
    <name>SessionBook</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>Ende nicht erfasst</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>the station did not tell</source>
        <translation>die Station hat es nicht gesagt</translation>
    </message>
    <message>
        <source>the newest %1; choose fewer days</source>
        <translation>die neuesten %1; weniger Tage wählen</translation>
    </message>
    <message>
        <source>left out, because they cannot be read: %1</source>
        <translation>ausgelassen, weil nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Gate: %1 · the prescriber signs</source>
        <translation>Freigabe: %1 · der Verordner unterschreibt</translation>
    </message>
    <message>
        <source>Gate: %1</source>
        <translation>Freigabe: %1</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>SpO₂ %1</source>
        <translation>SpO₂ %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More to record…</source>
        <translation>Mehr aufzeichnen…</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>%1 · born %2 · %3 · %4 kg · session %5</source>
        <translation>%1 · geb. %2 · %3 · %4 kg · Sitzung %5</translation>
    </message>
    <message>
        <source>born %1 · %2</source>
        <translation>geb. %1 · %2</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Depression</source>
        <translation>Depression</translation>
    </message>
    <message>
        <source>Anxiety disorder</source>
        <translation>Angststörung</translation>
    </message>
    <message>
        <source>Post-traumatic stress</source>
        <translation>Posttraumatische Belastung</translation>
    </message>
    <message>
        <source>Suicidal thoughts</source>
        <translation>Suizidgedanken</translation>
    </message>
    <message>
        <source>Chronic pain</source>
        <translation>Chronischer Schmerz</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Freq</translation>
    </message>
    <message>
        <source>Sedation</source>
        <translation>Sedierung</translation>
    </message>
    <message>
        <source>Counted breaths</source>
        <translation>Gezählte Atemzüge</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Dissoziation</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Nausea</source>
        <translation>Übelkeit</translation>
    </message>
    <message>
        <source>Vomiting</source>
        <translation>Erbrechen</translation>
    </message>
    <message>
        <source>Headache</source>
        <translation>Kopfschmerz</translation>
    </message>
    <message>
        <source>Dizziness</source>
        <translation>Schwindel</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Brustschmerz</translation>
    </message>
    <message>
        <source>Allergic reaction</source>
        <translation>Allergische Reaktion</translation>
    </message>
    <message>
        <source>Bladder</source>
        <translation>Blase</translation>
    </message>
    <message>
        <source>Other symptom</source>
        <translation>Anderes Symptom</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>linker Arm</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>rechter Arm</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Wach</translation>
    </message>
    <message>
        <source>Dissociation resolved</source>
        <translation>Dissoziation abgeklungen</translation>
    </message>
    <message>
        <source>Walks steadily</source>
        <translation>Geht sicher</translation>
    </message>
    <message>
        <source>Nausea minimal</source>
        <translation>Übelkeit gering</translation>
    </message>
    <message>
        <source>IV out</source>
        <translation>Zugang entfernt</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Instructions given</source>
        <translation>Anweisungen gegeben</translation>
    </message>
    <message>
        <source>Suicide-risk screen</source>
        <translation>Suizidrisiko geprüft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Recovery score</source>
        <translation>Erholungswert</translation>
    </message>
    <message>
        <source>No HIGH alarm</source>
        <translation>Kein HOHER Alarm</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>PHQ-9</source>
        <translation>PHQ-9</translation>
    </message>
    <message>
        <source>GAD-7</source>
        <translation>GAD-7</translation>
    </message>
    <message>
        <source>PCL-5</source>
        <translation>PCL-5</translation>
    </message>
    <message>
        <source>C-SSRS screener</source>
        <translation>C-SSRS-Screening</translation>
    </message>
    <message>
        <source>Pain NRS</source>
        <translation>Schmerz NRS</translation>
    </message>
    <message>
        <source>Aldrete</source>
        <translation>Aldrete</translation>
    </message>
    <message>
        <source>PADSS</source>
        <translation>PADSS</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>no good value from the monitor</source>
        <translation>kein guter Wert vom Monitor</translation>
    </message>
    <message>
        <source>nothing came from the monitor</source>
        <translation>nichts kam vom Monitor</translation>
    </message>
    <message>
        <source>the station did not run</source>
        <translation>die Station lief nicht</translation>
    </message>
    <message>
        <source>patient away</source>
        <translation>Patient weg</translation>
    </message>
    <message>
        <source>monitor or chair changed</source>
        <translation>Monitor oder Stuhl gewechselt</translation>
    </message>
    <message>
        <source>discharged</source>
        <translation>entlassen</translation>
    </message>
    <message>
        <source>transferred out</source>
        <translation>verlegt</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>weight differs from last time by 10 % or more</source>
        <translation>Gewicht weicht um 10 % oder mehr vom letzten ab</translation>
    </message>
    <message>
        <source>cuff and IV share a limb</source>
        <translation>Manschette und Zugang am selben Glied</translation>
    </message>
    <message>
        <source>cuff and probe share a limb</source>
        <translation>Manschette und Sensor am selben Glied</translation>
    </message>
    <message>
        <source>an answer points to a risk of suicide</source>
        <translation>eine Antwort weist auf ein Suizidrisiko hin</translation>
    </message>
    <message>
        <source>the checklist was overridden</source>
        <translation>die Checkliste wurde übergangen</translation>
    </message>
    <message>
        <source>the gate before the drug was overridden</source>
        <translation>die Freigabe vor dem Mittel wurde übergangen</translation>
    </message>
    <message>
        <source>the dose is above the protocol&apos;s ceiling</source>
        <translation>die Dosis liegt über der Obergrenze des Protokolls</translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Search: name, identifier, chair, protocol</source>
        <translation>Suche: Name, Merkmal, Stuhl, Protokoll</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>%1 · session %2</source>
        <translation>%1 · Sitzung %2</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Replay the session of %1</source>
        <translation>Sitzung von %1 wiedergeben</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of the session of %1</source>
        <translation>Bericht zur Sitzung von %1</translation>
    </message>
    <message>
        <source>none that fits</source>
        <translation>keine passt</translation>
    </message>
    <message>
        <source>no session in this time</source>
        <translation>keine Sitzung in dieser Zeit</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>All sessions of %1</source>
        <translation>Alle Sitzungen von %1</translation>
    </message>
</context>
<context>
    <name>SoundModel</name>
    <message>
        <source>Silent screen</source>
        <translation>Stummer Schirm</translation>
    </message>
    <message>
        <source>alarms do not sound here</source>
        <translation>Alarme ertönen hier nicht</translation>
    </message>
    <message>
        <source>NO SOUND</source>
        <translation>KEIN TON</translation>
    </message>
    <message>
        <source>Sound paused %1</source>
        <translation>Ton pausiert %1</translation>
    </message>
    <message>
        <source>Testing sound</source>
        <translation>Ton wird geprüft</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>not heard to work yet</source>
        <translation>noch nicht als funktionierend belegt</translation>
    </message>
</context>
<context>
    <name>SoundPill</name>
    <message>
        <source>Ends the pause</source>
        <translation>Beendet die Pause</translation>
    </message>
    <message>
        <source>Pauses what sounds, for two minutes at most</source>
        <translation>Pausiert was ertönt, höchstens zwei Minuten</translation>
    </message>
    <message>
        <source>P ends</source>
        <translation>P beendet</translation>
    </message>
    <message>
        <source>P pauses</source>
        <translation>P pausiert</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Baseline: measure the blood pressure</source>
        <translation>Ausgangswert: Blutdruck messen</translation>
    </message>
    <message>
        <source>Baseline: the readings do not agree, a person chooses</source>
        <translation>Ausgangswert: Messungen stimmen nicht überein, eine Person wählt</translation>
    </message>
    <message>
        <source>next cuff in %1</source>
        <translation>nächste Messung in %1</translation>
    </message>
    <message>
        <source>next cuff now</source>
        <translation>nächste Messung jetzt</translation>
    </message>
    <message>
        <source>Baseline: the readings do not agree, %1</source>
        <translation>Ausgangswert: Messungen stimmen nicht überein, %1</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Ausgangswert: %1</translation>
    </message>
    <message>
        <source>%1 mg so far</source>
        <translation>%1 mg bisher</translation>
    </message>
    <message>
        <source>%1 mg given</source>
        <translation>%1 mg gegeben</translation>
    </message>
    <message>
        <source> · stopped %1</source>
        <translation> · gestoppt %1</translation>
    </message>
    <message>
        <source>%1 mg/kg at %2 mL/h</source>
        <translation>%1 mg/kg mit %2 ml/h</translation>
    </message>
    <message>
        <source> · paused · </source>
        <translation> · pausiert · </translation>
    </message>
    <message>
        <source>%1 % covered</source>
        <translation>%1 % abgedeckt</translation>
    </message>
    <message>
        <source>%1 % covered, longest gap %2</source>
        <translation>%1 % abgedeckt, längste Lücke %2</translation>
    </message>
    <message>
        <source>Record pump stopped…</source>
        <translation>Pumpe gestoppt aufzeichnen…</translation>
    </message>
    <message>
        <source>Record the end of the dose…</source>
        <translation>Ende der Dosis aufzeichnen…</translation>
    </message>
    <message>
        <source>Go on without it…</source>
        <translation>Ohne sie weiter…</translation>
    </message>
    <message>
        <source>Choose the baseline…</source>
        <translation>Ausgangswert wählen…</translation>
    </message>
    <message>
        <source>Record infusion started…</source>
        <translation>Infusionsbeginn aufzeichnen…</translation>
    </message>
    <message>
        <source>Record dose given…</source>
        <translation>Gegebene Dosis aufzeichnen…</translation>
    </message>
    <message>
        <source>Record pump paused…</source>
        <translation>Pumpe pausiert aufzeichnen…</translation>
    </message>
    <message>
        <source>Record another rate…</source>
        <translation>Andere Rate aufzeichnen…</translation>
    </message>
    <message>
        <source>Record pump runs again…</source>
        <translation>Pumpe läuft wieder aufzeichnen…</translation>
    </message>
    <message>
        <source>Discharge…</source>
        <translation>Entlassung…</translation>
    </message>
    <message>
        <source>Discharge with override…</source>
        <translation>Entlassung mit Übergehen…</translation>
    </message>
    <message>
        <source>Vital signs by hand</source>
        <translation>Vitalzeichen von Hand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Limbs</source>
        <translation>Gliedmaßen</translation>
    </message>
    <message>
        <source>Take over last cuff</source>
        <translation>Letzte Messung übernehmen</translation>
    </message>
    <message>
        <source>Move chair</source>
        <translation>Stuhl wechseln</translation>
    </message>
    <message>
        <source>Swap monitor</source>
        <translation>Monitor tauschen</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>Eintrag korrigieren</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>Verlegung nach außen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>StationContactWords</name>
    <message>
        <source>DEMO · clock ×%1</source>
        <translation>DEMO · Uhr ×%1</translation>
    </message>
    <message>
        <source>DEMO data allowed</source>
        <translation>DEMO-Daten erlaubt</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NICHT GESPEICHERT</translation>
    </message>
    <message>
        <source>NOT SAVED: %1</source>
        <translation>NICHT GESPEICHERT: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>reconnecting to %1</source>
        <translation>verbinde neu mit %1</translation>
    </message>
    <message>
        <source>reconnecting to %1 · %2</source>
        <translation>verbinde neu mit %1 · %2</translation>
    </message>
    <message>
        <source>CONNECTING TO THE STATION</source>
        <translation>VERBINDE MIT DER STATION</translation>
    </message>
    <message>
        <source>NO STATION</source>
        <translation>KEINE STATION</translation>
    </message>
    <message>
        <source>no station</source>
        <translation>keine Station</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>STATION BACK, loading its numbers</source>
        <translation>STATION ZURÜCK, lädt ihre Werte</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>fehlt seit %1</translation>
    </message>
    <message>
        <source>STATION LOST since %1, numbers are not live</source>
        <translation>STATION VERLOREN seit %1, Werte sind nicht aktuell</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>screen %1″</source>
        <translation>Bildschirm %1″</translation>
    </message>
    <message>
        <source>read from %1 m</source>
        <translation>lesbar aus %1 m</translation>
    </message>
</context>
<context>
    <name>TileHeader</name>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
</context>
<context>
    <name>TileTrend</name>
    <message>
        <source>no trend yet</source>
        <translation>noch kein Trend</translation>
    </message>
</context>
<context>
    <name>TrendFeed</name>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>Trend of chair %1, last %2 minutes</source>
        <translation>Trend von Stuhl %1, letzte %2 Minuten</translation>
    </message>
</context>
<context>
    <name>TrendSpan</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>VitalDisplay</name>
    <message>
        <source>implausible</source>
        <translation>unplausibel</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>widersprüchlich</translation>
    </message>
    <message>
        <source>bad signal</source>
        <translation>schlechtes Signal</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>none for %1</source>
        <translation>keine seit %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>nicht aktuell</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>not monitored</source>
        <translation>nicht überwacht</translation>
    </message>
    <message>
        <source>no cuff yet</source>
        <translation>noch keine Manschette</translation>
    </message>
    <message>
        <source>no cuff</source>
        <translation>keine Manschette</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <source>MANUAL</source>
        <translation>MANUELL</translation>
    </message>
    <message>
        <source>every %1 · %2 old</source>
        <translation>alle %1 · %2 alt</translation>
    </message>
</context>
<context>
    <name>VitalModel</name>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>HR</source>
        <translation>HF</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>PF</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>SBP</source>
        <translation>SYS</translation>
    </message>
    <message>
        <source>DBP</source>
        <translation>DIA</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAD</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>AF</translation>
    </message>
    <message>
        <source>Temp</source>
        <translation>Temp</translation>
    </message>
    <message>
        <source>EtCO₂</source>
        <translation>EtCO₂</translation>
    </message>
    <message>
        <source>PI</source>
        <translation>PI</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Freq</translation>
    </message>
    <message>
        <source>Vital</source>
        <translation>Vitalwert</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>RASS</source>
        <translation>RASS</translation>
    </message>
    <message>
        <source>MOAA/S</source>
        <translation>MOAA/S</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Dissoziation</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Brustschmerz</translation>
    </message>
    <message>
        <source>Counted breaths</source>
        <translation>Gezählte Atemzüge</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>CHECK-IN</source>
        <translation>AUFNAHME</translation>
    </message>
    <message>
        <source>BASELINE</source>
        <translation>AUSGANGSWERT</translation>
    </message>
    <message>
        <source>INFUSING</source>
        <translation>INFUSION</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>PAUSIERT</translation>
    </message>
    <message>
        <source>OBSERVATION</source>
        <translation>BEOBACHTUNG</translation>
    </message>
    <message>
        <source>READY TO LEAVE</source>
        <translation>DARF GEHEN</translation>
    </message>
    <message>
        <source>DISCHARGED</source>
        <translation>ENTLASSEN</translation>
    </message>
    <message>
        <source>ABORTED</source>
        <translation>ABGEBROCHEN</translation>
    </message>
    <message>
        <source>UNOCCUPIED</source>
        <translation>FREI</translation>
    </message>
    <message>
        <source>WATCH</source>
        <translation>ÜBERWACHUNG</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (ungeprüft)</translation>
    </message>
    <message>
        <source>Bathroom</source>
        <translation>Toilette</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Verlegung</translation>
    </message>
    <message>
        <source>Other room</source>
        <translation>Anderer Raum</translation>
    </message>
</context>
</TS>
