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
        <source>alarms 70 %</source>
        <translation>Alarme 70 %</translation>
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
    <name>TileHeader</name>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
</context>
<context>
    <name>TileTrend</name>
    <message>
        <source>no trend yet</source>
        <translation>noch kein Trend</translation>
    </message>
    <message>
        <source>40 min</source>
        <translation>40 min</translation>
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
