<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionsCard</name>
    <message>
        <source>End the call for help</source>
        <translation>Terminar la llamada de ayuda</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Pedir ayuda</translation>
    </message>
    <message>
        <source>Record: patient is back</source>
        <translation>Registrar: el paciente ha vuelto</translation>
    </message>
    <message>
        <source>Patient away…</source>
        <translation>Paciente ausente…</translation>
    </message>
    <message>
        <source>Records standby: no technical sound for 10 minutes at most. Why?</source>
        <translation>Registra una espera: sin sonido técnico durante 10 minutos como máximo. ¿Por qué?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Record these numbers as baseline</source>
        <translation>Registrar estos números como basal</translation>
    </message>
    <message>
        <source>Note what you see</source>
        <translation>Anote lo que ve</translation>
    </message>
    <message>
        <source>Records %1 as you see it now</source>
        <translation>Registra %1 como lo ve ahora</translation>
    </message>
    <message>
        <source>why it is recorded all the same</source>
        <translation>por qué se registra de todos modos</translation>
    </message>
    <message>
        <source>Record all the same</source>
        <translation>Registrar de todos modos</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Check in a patient…</source>
        <translation>Admitir a un paciente…</translation>
    </message>
    <message>
        <source>Only the phase, without a record…</source>
        <translation>Solo la fase, sin registro…</translation>
    </message>
    <message>
        <source>Ends the call for help: help is here, or not needed any more</source>
        <translation>Termina la llamada de ayuda: la ayuda está aquí o ya no hace falta</translation>
    </message>
</context>
<context>
    <name>AlarmBanner</name>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
</context>
<context>
    <name>AlarmBurden</name>
    <message>
        <source>the station did not tell</source>
        <translation>la estación no lo ha dicho</translation>
    </message>
    <message>
        <source>%1 alarms per chair and hour</source>
        <translation>%1 alarmas por sillón y hora</translation>
    </message>
</context>
<context>
    <name>AlarmButton</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
</context>
<context>
    <name>AlarmLog</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarma</numerusform>
            <numerusform>%n alarmas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ended by themselves within 15 s</source>
        <translation>%1 terminaron solas en 15 s</translation>
    </message>
    <message>
        <source>acknowledged after %1 (median of %2)</source>
        <translation>confirmadas tras %1 (mediana de %2)</translation>
    </message>
</context>
<context>
    <name>AlarmLogRow</name>
    <message>
        <source>chair %1</source>
        <translation>sillón %1</translation>
    </message>
</context>
<context>
    <name>AlarmModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>ended by itself after %1</source>
        <translation>terminó sola tras %1</translation>
    </message>
    <message>
        <source>ended after %1 · acknowledged by %2 after %3</source>
        <translation>terminó tras %1 · confirmada por %2 tras %3</translation>
    </message>
    <message>
        <source>over since %1, nobody acknowledged</source>
        <translation>terminó a las %1, nadie la confirmó</translation>
    </message>
    <message>
        <source>REMINDER · acknowledged by %1 · %2</source>
        <translation>RECORDATORIO · confirmada por %1 · %2</translation>
    </message>
    <message>
        <source>acknowledged by %1 · %2</source>
        <translation>confirmada por %1 · %2</translation>
    </message>
    <message>
        <source>sound paused by %1</source>
        <translation>sonido en pausa por %1</translation>
    </message>
    <message>
        <source>a worse alarm speaks for it</source>
        <translation>habla por ella una alarma peor</translation>
    </message>
    <message>
        <source>sounding %1</source>
        <translation>suena desde hace %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>nadie responde</translation>
    </message>
    <message>
        <source>%1 alarm, station: %2</source>
        <translation>alarma %1, estación: %2</translation>
    </message>
    <message>
        <source>%1 alarm, chair %2: %3</source>
        <translation>alarma %1, sillón %2: %3</translation>
    </message>
</context>
<context>
    <name>AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message>
        <source>since %1 · %2</source>
        <translation>desde las %1 · %2</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>%1 was %2</source>
        <translation>%1 fue %2</translation>
    </message>
    <message>
        <source>%1 · no good reading now</source>
        <translation>%1 · ahora sin lectura válida</translation>
    </message>
    <message>
        <source>was %1, now inside</source>
        <translation>era %1, ahora dentro</translation>
    </message>
    <message>
        <source>no reading · last %1</source>
        <translation>sin lectura · última %1</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>basal %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 (set for this session)</source>
        <translation>%1 (fijado para esta sesión)</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 perdida</translation>
    </message>
    <message>
        <source>Monitor lost</source>
        <translation>Monitor perdido</translation>
    </message>
    <message>
        <source>No pulse?</source>
        <translation>¿Sin pulso?</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>Reloj cambiado</translation>
    </message>
    <message>
        <source>Not saving</source>
        <translation>No se guarda</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Registro dañado</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>Checks overdue</source>
        <translation>Controles atrasados</translation>
    </message>
    <message>
        <source>Standby over</source>
        <translation>Fin de la espera</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>was %1 when lost</source>
        <translation>era %1 al perderse</translation>
    </message>
    <message>
        <source>nothing heard of it</source>
        <translation>no se recibe nada</translation>
    </message>
    <message>
        <source>no believable pulse: look at the patient</source>
        <translation>sin pulso creíble: mire al paciente</translation>
    </message>
    <message>
        <source>of the station</source>
        <translation>de la estación</translation>
    </message>
    <message>
        <source>the record is not on disk</source>
        <translation>el registro no está en el disco</translation>
    </message>
    <message>
        <source>a part of it cannot be read</source>
        <translation>una parte no se puede leer</translation>
    </message>
    <message>
        <source>no dashboard annunciates alarms</source>
        <translation>ningún panel anuncia las alarmas</translation>
    </message>
    <message>
        <source>nobody has entered what the session asks for</source>
        <translation>nadie ha anotado lo que pide la sesión</translation>
    </message>
    <message>
        <source>the chair is not back</source>
        <translation>el sillón no ha vuelto</translation>
    </message>
    <message>
        <source>called from the chair</source>
        <translation>llamada desde el sillón</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 atrasada</translation>
    </message>
    <message>
        <source>Cuff failed</source>
        <translation>Falló el manguito</translation>
    </message>
    <message>
        <source>%1 cannot be</source>
        <translation>%1 imposible</translation>
    </message>
    <message>
        <source>%1 contradicts</source>
        <translation>%1 se contradice</translation>
    </message>
    <message>
        <source>Monitor&apos;s clock off</source>
        <translation>Reloj del monitor desajustado</translation>
    </message>
    <message>
        <source>Two monitors</source>
        <translation>Dos monitores</translation>
    </message>
    <message>
        <source>Unknown monitor</source>
        <translation>Monitor desconocido</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Datos de demostración</translation>
    </message>
    <message>
        <source>Cuff too seldom</source>
        <translation>Manguito poco frecuente</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Disco casi lleno</translation>
    </message>
    <message>
        <source>Station was away</source>
        <translation>La estación estuvo parada</translation>
    </message>
    <message>
        <source>No loudspeaker</source>
        <translation>Sin altavoz</translation>
    </message>
    <message>
        <source>not measured in time</source>
        <translation>no se midió a tiempo</translation>
    </message>
    <message>
        <source>several times in a row</source>
        <translation>varias veces seguidas</translation>
    </message>
    <message>
        <source>the monitor sends an impossible value</source>
        <translation>el monitor envía un valor imposible</translation>
    </message>
    <message>
        <source>two values do not fit together</source>
        <translation>dos valores no concuerdan</translation>
    </message>
    <message>
        <source>set it</source>
        <translation>ajústelo</translation>
    </message>
    <message>
        <source>both send for this chair</source>
        <translation>ambos envían para este sillón</translation>
    </message>
    <message>
        <source>no chair names it: not charted</source>
        <translation>ningún sillón lo nombra: no se registra</translation>
    </message>
    <message>
        <source>no patient&apos;s values</source>
        <translation>no son valores de un paciente</translation>
    </message>
    <message>
        <source>every %1 s, the protocol asks for %2 s</source>
        <translation>cada %1 s, el protocolo pide %2 s</translation>
    </message>
    <message>
        <source>nobody watched for %1</source>
        <translation>nadie vigiló durante %1</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>nadie vigiló</translation>
    </message>
    <message>
        <source>a HIGH alarm was not confirmed</source>
        <translation>una alarma ALTA no se confirmó</translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message>
        <source>Alarms of this chair</source>
        <translation>Alarmas de este sillón</translation>
    </message>
    <message>
        <source>none in the last 4 hours</source>
        <translation>ninguna en las últimas 4 horas</translation>
    </message>
    <message>
        <source>none until then</source>
        <translation>ninguna hasta entonces</translation>
    </message>
</context>
<context>
    <name>AlarmsScreen</name>
    <message>
        <source>No alarm stands</source>
        <translation>No hay alarmas</translation>
    </message>
    <message>
        <source>Alarms now</source>
        <translation>Alarmas ahora</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
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
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>and up</source>
        <translation>y más</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todo tipo</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Técnicas</translation>
    </message>
    <message>
        <source>Only chair %1</source>
        <translation>Solo sillón %1</translation>
    </message>
    <message>
        <source>Every chair</source>
        <translation>Todos los sillones</translation>
    </message>
    <message>
        <source>none that fits</source>
        <translation>ninguna coincide</translation>
    </message>
</context>
<context>
    <name>AudioSpeaker</name>
    <message>
        <source>no audio device</source>
        <translation>sin dispositivo de audio</translation>
    </message>
    <message>
        <source>the audio device fails</source>
        <translation>el dispositivo de audio falla</translation>
    </message>
    <message>
        <source>the audio device takes no sound</source>
        <translation>el dispositivo de audio no acepta sonido</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>%1 chair %2: %3</source>
        <translation>%1 sillón %2: %3</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>confirmar</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
</context>
<context>
    <name>BurdenTable</name>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>Respuesta tras</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>La más larga</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>Terminó sola</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>Tiempos de respuesta</translation>
    </message>
</context>
<context>
    <name>CalmPanel</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ChairHeader</name>
    <message>
        <source>‹ Floor</source>
        <translation>‹ Sala</translation>
    </message>
    <message>
        <source>monitor heard %1 ago</source>
        <translation>monitor recibido hace %1</translation>
    </message>
    <message>
        <source>as it was then</source>
        <translation>como estaba entonces</translation>
    </message>
</context>
<context>
    <name>ChairModel</name>
    <message>
        <source>Standby over: %1 · by %2</source>
        <translation>Fin de la espera: %1 · por %2</translation>
    </message>
    <message>
        <source>Standby %1: %2 · by %3</source>
        <translation>Espera %1: %2 · por %3</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nunca recibido</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>perdido hace %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>cannot alarm: its vitals were never seen</source>
        <translation>no puede alarmar: nunca se vieron sus constantes</translation>
    </message>
    <message>
        <source>+%1 more: %2</source>
        <translation>+%1 más: %2</translation>
    </message>
</context>
<context>
    <name>ChairPanel</name>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Alarms %1</source>
        <translation>Alarmas %1</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Help is called</source>
        <translation>Ayuda pedida</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Pedir ayuda</translation>
    </message>
</context>
<context>
    <name>ChairTile</name>
    <message>
        <source>Chair %1</source>
        <translation>Sillón %1</translation>
    </message>
</context>
<context>
    <name>ChairTrend</name>
    <message>
        <source>nothing measured in this time</source>
        <translation>nada medido en este tiempo</translation>
    </message>
</context>
<context>
    <name>ChairTrends</name>
    <message>
        <source>BP  mmHg</source>
        <translation>PA  mmHg</translation>
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
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver a ahora</translation>
    </message>
    <message>
        <source>drag to move, wheel or pinch to zoom</source>
        <translation>arrastre para mover, rueda o pellizco para ampliar</translation>
    </message>
</context>
<context>
    <name>CheckDue</name>
    <message>
        <source>overdue %1</source>
        <translation>atrasada %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>toca en %1</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>Checklist, %n to do</source>
        <translation>
            <numerusform>Lista de control, falta %n</numerusform>
            <numerusform>Lista de control, faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Checklist done</source>
        <translation>Lista de control completa</translation>
    </message>
</context>
<context>
    <name>CommandDesk</name>
    <message>
        <source>not understood</source>
        <translation>no entendido</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>applied, not saved yet</source>
        <translation>aplicado, aún sin guardar</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>rechazado: %1</translation>
    </message>
    <message>
        <source>no answer (%1): press again</source>
        <translation>sin respuesta (%1): pulse otra vez</translation>
    </message>
</context>
<context>
    <name>CountPill</name>
    <message>
        <source>%1 %2 alarms, %3 not acknowledged</source>
        <translation>%1 alarmas, prioridad %2, %3 sin confirmar</translation>
    </message>
</context>
<context>
    <name>CriteriaList</name>
    <message>
        <source>To leave</source>
        <translation>Para irse</translation>
    </message>
    <message>
        <source>met: </source>
        <translation>cumplido: </translation>
    </message>
    <message>
        <source>not met: </source>
        <translation>no cumplido: </translation>
    </message>
    <message>
        <source>To leave: as it was, the station is not heard</source>
        <translation>Para irse: como estaba, la estación no responde</translation>
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
        <translation>%1 ml en %2 min = %3 ml/h</translation>
    </message>
    <message>
        <source>%1 mg/kg/h, ceiling %2</source>
        <translation>%1 mg/kg/h, máximo %2</translation>
    </message>
    <message>
        <source>%1 mg, ceiling %2 mg</source>
        <translation>%1 mg, máximo %2 mg</translation>
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
        <translation>MANUAL: %1</translation>
    </message>
    <message>
        <source>Dose given: %1 mg</source>
        <translation>Dosis dada: %1 mg</translation>
    </message>
    <message>
        <source>Pump started: %1 mg/kg, %2 mL/h, prescribed by %3</source>
        <translation>Bomba iniciada: %1 mg/kg, %2 ml/h, prescrita por %3</translation>
    </message>
    <message>
        <source>cuff %1</source>
        <translation>manguito %1</translation>
    </message>
    <message>
        <source>probe %1</source>
        <translation>sensor %1</translation>
    </message>
    <message>
        <source>IV %1</source>
        <translation>vía %1</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: sí</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: no</translation>
    </message>
    <message>
        <source>BP %1</source>
        <translation>PA %1</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Fase: %1</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>Basal %1</translation>
    </message>
    <message>
        <source>No %1 for %2: %3</source>
        <translation>Sin %1 durante %2: %3</translation>
    </message>
    <message>
        <source>Judged by %1</source>
        <translation>Juzgado según %1</translation>
    </message>
    <message>
        <source>Limit %1: %2</source>
        <translation>Límite %1: %2</translation>
    </message>
    <message>
        <source>Limit %1: the profile&apos;s</source>
        <translation>Límite %1: el del perfil</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Comprobado: %1</translation>
    </message>
    <message>
        <source>Checklist overridden</source>
        <translation>Lista de control omitida</translation>
    </message>
    <message>
        <source>Cuff before check-in taken over</source>
        <translation>Tensión previa a la admisión adoptada</translation>
    </message>
    <message>
        <source>Baseline chosen</source>
        <translation>Basal elegida</translation>
    </message>
    <message>
        <source>Rate %1 mL/h</source>
        <translation>Velocidad %1 ml/h</translation>
    </message>
    <message>
        <source>Pump paused</source>
        <translation>Bomba en pausa</translation>
    </message>
    <message>
        <source>Pump runs again</source>
        <translation>La bomba funciona de nuevo</translation>
    </message>
    <message>
        <source>Pump stopped</source>
        <translation>Bomba detenida</translation>
    </message>
    <message>
        <source>Moved to chair %1</source>
        <translation>Pasó al sillón %1</translation>
    </message>
    <message>
        <source>Another monitor</source>
        <translation>Otro monitor</translation>
    </message>
    <message>
        <source>Entry %1 corrected</source>
        <translation>Entrada %1 corregida</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>To try it, with six simulated chairs:</source>
        <translation>Para probarlo, con seis sillones simulados:</translation>
    </message>
    <message>
        <source>A station on this computer:</source>
        <translation>Una estación en este ordenador:</translation>
    </message>
    <message>
        <source>A station on another computer, through an SSH tunnel:</source>
        <translation>Una estación en otro ordenador, por un túnel SSH:</translation>
    </message>
    <message>
        <source>No station answers at %1</source>
        <translation>Ninguna estación responde en %1</translation>
    </message>
    <message>
        <source>Another address: chairside-dashboard --station ADDRESS:PORT</source>
        <translation>Otra dirección: chairside-dashboard --station DIRECCIÓN:PUERTO</translation>
    </message>
    <message>
        <source>The dashboard keeps looking, and shows the chairs as soon as one answers.</source>
        <translation>El panel sigue buscando y muestra los sillones en cuanto una responda.</translation>
    </message>
</context>
<context>
    <name>FloorScreen</name>
    <message>
        <source>No chairs yet. A chair appears when its monitor is heard.</source>
        <translation>Aún no hay sillones. Un sillón aparece cuando se recibe su monitor.</translation>
    </message>
</context>
<context>
    <name>FormModel</name>
    <message>
        <source>another entry is being saved</source>
        <translation>se está guardando otra anotación</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Second person: name</source>
        <translation>Segunda persona: nombre</translation>
    </message>
    <message>
        <source>Second person: reason</source>
        <translation>Segunda persona: motivo</translation>
    </message>
    <message>
        <source>Before the drug: %1</source>
        <translation>Antes del fármaco: %1</translation>
    </message>
    <message>
        <source>Prescriber who signs: name</source>
        <translation>Prescriptor que firma: nombre</translation>
    </message>
    <message>
        <source>Prescriber: reason</source>
        <translation>Prescriptor: motivo</translation>
    </message>
    <message>
        <source>Why it is given all the same</source>
        <translation>Por qué se da de todos modos</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Concentración</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Check in a patient</source>
        <translation>Ingresar a un paciente</translation>
    </message>
    <message>
        <source>Begins a session on this chair. The floor shows initials only</source>
        <translation>Empieza una sesión en este sillón. La sala muestra solo las iniciales</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Second identifier</source>
        <translation>Segundo identificador</translation>
    </message>
    <message>
        <source>Date of birth (1984-05-30)</source>
        <translation>Fecha de nacimiento (1984-05-30)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Indicación</translation>
    </message>
    <message>
        <source>Number of the session in its series</source>
        <translation>Número de la sesión en su serie</translation>
    </message>
    <message>
        <source>Last time %1 kg: more than 10 % away. Weigh again?</source>
        <translation>La última vez %1 kg: más de 10 % de diferencia. ¿Pesar de nuevo?</translation>
    </message>
    <message>
        <source>Choose the baseline</source>
        <translation>Elegir la basal</translation>
    </message>
    <message>
        <source>Records which reading is this patient&apos;s baseline, and why</source>
        <translation>Registra qué medida es la basal de este paciente, y por qué</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Record infusion started</source>
        <translation>Registrar inicio de la infusión</translation>
    </message>
    <message>
        <source>Record dose given</source>
        <translation>Registrar dosis dada</translation>
    </message>
    <message>
        <source>Records that the pump runs. The pump is yours to start</source>
        <translation>Registra que la bomba funciona. La bomba la pone en marcha usted</translation>
    </message>
    <message>
        <source>Records that the dose was given</source>
        <translation>Registra que se dio la dosis</translation>
    </message>
    <message>
        <source>Prescribed by</source>
        <translation>Prescrito por</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>The numbers do not agree</source>
        <translation>Los números no concuerdan</translation>
    </message>
    <message>
        <source>Above the protocol&apos;s ceiling: a second person signs</source>
        <translation>Por encima del máximo del protocolo: firma una segunda persona</translation>
    </message>
    <message>
        <source>Not this patient&apos;s weight: a second person signs</source>
        <translation>No es el peso de este paciente: firma una segunda persona</translation>
    </message>
    <message>
        <source>Record another rate</source>
        <translation>Registrar otra velocidad</translation>
    </message>
    <message>
        <source>Records the rate that the pump is set to now</source>
        <translation>Registra la velocidad a la que está la bomba ahora</translation>
    </message>
    <message>
        <source>It was %1 mL/h</source>
        <translation>Era %1 ml/h</translation>
    </message>
    <message>
        <source>%1 mg/kg/h, ceiling %2</source>
        <translation>%1 mg/kg/h, máximo %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Circulación</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Conciencia</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Saturación de oxígeno</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Marcha</translation>
    </message>
    <message>
        <source>Nausea, vomiting</source>
        <translation>Náuseas, vómitos</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Bleeding</source>
        <translation>Sangrado</translation>
    </message>
    <message>
        <source>1 Wish to be dead</source>
        <translation>1 Deseo de estar muerto</translation>
    </message>
    <message>
        <source>2 Suicidal thoughts</source>
        <translation>2 Ideas de suicidio</translation>
    </message>
    <message>
        <source>3 Thoughts of a method</source>
        <translation>3 Ideas de un método</translation>
    </message>
    <message>
        <source>4 Intent</source>
        <translation>4 Intención</translation>
    </message>
    <message>
        <source>5 Intent with a plan</source>
        <translation>5 Intención con plan</translation>
    </message>
    <message>
        <source>6 Behaviour, ever</source>
        <translation>6 Conducta, alguna vez</translation>
    </message>
    <message>
        <source>7 Behaviour, last three months</source>
        <translation>7 Conducta, últimos tres meses</translation>
    </message>
    <message>
        <source>Records the symptom as the patient says it</source>
        <translation>Registra el síntoma como lo dice el paciente</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Which symptom</source>
        <translation>Qué síntoma</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Enter vital signs by hand</source>
        <translation>Introducir signos vitales a mano</translation>
    </message>
    <message>
        <source>Charted as MANUAL, judged by the same rules</source>
        <translation>Se registra como MANUAL, con las mismas reglas</translation>
    </message>
    <message>
        <source>At least one value</source>
        <translation>Al menos un valor</translation>
    </message>
    <message>
        <source>Limbs of cuff, probe and IV</source>
        <translation>Extremidades de manguito, sensor y vía</translation>
    </message>
    <message>
        <source>Records where they are</source>
        <translation>Registra dónde están</translation>
    </message>
    <message>
        <source>Cuff</source>
        <translation>Manguito</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Cuff and IV share a limb: the drug stops while the cuff is tight</source>
        <translation>Manguito y vía en la misma extremidad: el fármaco se detiene mientras aprieta</translation>
    </message>
    <message>
        <source>Cuff and probe share a limb: SpO₂ is lost while the cuff is tight</source>
        <translation>Manguito y sensor en la misma extremidad: se pierde la SpO₂ mientras aprieta</translation>
    </message>
    <message>
        <source>Records that you saw it</source>
        <translation>Registra que usted lo vio</translation>
    </message>
    <message>
        <source>Met?</source>
        <translation>¿Cumplido?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Escort&apos;s name</source>
        <translation>Nombre del acompañante</translation>
    </message>
    <message>
        <source>Records the answers; the station adds them up</source>
        <translation>Registra las respuestas; la estación las suma</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Punto %1</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 de %2 puntos</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Records that this patient leaves; the session ends</source>
        <translation>Registra que este paciente se va; la sesión termina</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>No cumplido: %1</translation>
    </message>
    <message>
        <source>Override by: name</source>
        <translation>Anulado por: nombre</translation>
    </message>
    <message>
        <source>Override: reason</source>
        <translation>Anulación: motivo</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>Corregir una entrada</translation>
    </message>
    <message>
        <source>The entry stays in the record; a correcting entry says what counts instead</source>
        <translation>La entrada queda en el registro; una entrada correctora dice qué vale en su lugar</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Qué es correcto</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>No ocurrió</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Otra hora</translation>
    </message>
    <message>
        <source>When it happened (10:41)</source>
        <translation>Cuándo ocurrió (10:41)</translation>
    </message>
    <message>
        <source>Records that this was checked, with your words</source>
        <translation>Registra que se comprobó, con sus palabras</translation>
    </message>
    <message>
        <source>What was said or seen</source>
        <translation>Qué se dijo o se vio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Records what happened, in your words</source>
        <translation>Registra lo que pasó, con sus palabras</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Intervención</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>End before the drug</source>
        <translation>Terminar antes del fármaco</translation>
    </message>
    <message>
        <source>Records that this session is aborted</source>
        <translation>Registra que esta sesión se cancela</translation>
    </message>
    <message>
        <source>Has the patient left?</source>
        <translation>¿Se ha ido el paciente?</translation>
    </message>
    <message>
        <source>Yes, left</source>
        <translation>Sí, se fue</translation>
    </message>
    <message>
        <source>Move to another chair</source>
        <translation>Pasar a otro sillón</translation>
    </message>
    <message>
        <source>Records that patient and session are on the other chair from now on</source>
        <translation>Registra que paciente y sesión están desde ahora en el otro sillón</translation>
    </message>
    <message>
        <source>To chair</source>
        <translation>Al sillón</translation>
    </message>
    <message>
        <source>Go on without the checklist</source>
        <translation>Seguir sin la lista de control</translation>
    </message>
    <message>
        <source>Records that the checklist was overridden, and why</source>
        <translation>Registra que se omitió la lista de control, y por qué</translation>
    </message>
    <message>
        <source>Take over the last cuff</source>
        <translation>Adoptar la última tensión</translation>
    </message>
    <message>
        <source>Records that the cuff reading before check-in is this patient&apos;s</source>
        <translation>Registra que la tensión previa a la admisión es de este paciente</translation>
    </message>
    <message>
        <source>Record pump paused</source>
        <translation>Registrar bomba en pausa</translation>
    </message>
    <message>
        <source>Records the pause: check the pump</source>
        <translation>Registra la pausa: compruebe la bomba</translation>
    </message>
    <message>
        <source>Record pump runs again</source>
        <translation>Registrar bomba de nuevo en marcha</translation>
    </message>
    <message>
        <source>Records that it runs: check the pump</source>
        <translation>Registra que funciona: compruebe la bomba</translation>
    </message>
    <message>
        <source>Record pump stopped</source>
        <translation>Registrar bomba parada</translation>
    </message>
    <message>
        <source>Records the stop: check the pump. Observation begins</source>
        <translation>Registra la parada: compruebe la bomba. Empieza la observación</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>Traslado fuera</translation>
    </message>
    <message>
        <source>Records that this patient goes elsewhere: where, and why</source>
        <translation>Registra que este paciente va a otro lugar: adónde y por qué</translation>
    </message>
    <message>
        <source>Another monitor</source>
        <translation>Otro monitor</translation>
    </message>
    <message>
        <source>Records that another monitor was put on this patient</source>
        <translation>Registra que se puso otro monitor a este paciente</translation>
    </message>
    <message>
        <source>%1: not a number</source>
        <translation>%1: no es un número</translation>
    </message>
    <message>
        <source>%1: like 10:41</source>
        <translation>%1: como 10:41</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>When, if not now (10:41)</source>
        <translation>Cuándo, si no es ahora (10:41)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>Motivo de la parada</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Otro valor</translation>
    </message>
    <message>
        <source>Pump rate</source>
        <translation>Velocidad de la bomba</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>open the chair in that place</source>
        <translation>abrir el sillón de ese lugar</translation>
    </message>
    <message>
        <source>acknowledge the worst alarm of the selected chair</source>
        <translation>confirmar la peor alarma del sillón elegido</translation>
    </message>
    <message>
        <source>pause what sounds, or end the pause</source>
        <translation>pausar lo que suena, o terminar la pausa</translation>
    </message>
    <message>
        <source>alarms: now, before, response times</source>
        <translation>alarmas: ahora, antes, tiempos de respuesta</translation>
    </message>
    <message>
        <source>back to the floor</source>
        <translation>volver a la sala</translation>
    </message>
    <message>
        <source>next chair or button</source>
        <translation>siguiente sillón o botón</translation>
    </message>
    <message>
        <source>open the chair that has the focus</source>
        <translation>abrir el sillón que tiene el foco</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ayuda</translation>
    </message>
    <message>
        <source>High: act now. Red, flashes twice a second, ten pulses</source>
        <translation>Alta: actúe ya. Rojo, parpadea dos veces por segundo, diez pulsos</translation>
    </message>
    <message>
        <source>Medium: act soon. Yellow, flashes every two seconds, three pulses</source>
        <translation>Media: actúe pronto. Amarillo, parpadea cada dos segundos, tres pulsos</translation>
    </message>
    <message>
        <source>Low: be aware. Cyan, steady, two pulses, once</source>
        <translation>Baja: esté atento. Cian, fijo, dos pulsos, una vez</translation>
    </message>
    <message>
        <source>technical: about our ability to know, not about the patient</source>
        <translation>técnica: trata de lo que podemos saber, no del paciente</translation>
    </message>
    <message>
        <source>nothing measured, or too old to be shown</source>
        <translation>nada medido, o demasiado antiguo para mostrarlo</translation>
    </message>
    <message>
        <source>the monitor sent something that is no measurement</source>
        <translation>el monitor envió algo que no es una medición</translation>
    </message>
    <message>
        <source>the monitor is heard; it is not</source>
        <translation>el monitor se recibe; no se recibe</translation>
    </message>
    <message>
        <source>mean pressure</source>
        <translation>presión media</translation>
    </message>
    <message>
        <source>more alarms of this chair</source>
        <translation>más alarmas de este sillón</translation>
    </message>
    <message>
        <source>filled, flashing: nobody has taken it on</source>
        <translation>lleno, parpadea: nadie se ha hecho cargo</translation>
    </message>
    <message>
        <source>outlined: somebody has, with the name and how long ago</source>
        <translation>contorno: alguien se hizo cargo, con su nombre y hace cuánto</translation>
    </message>
    <message>
        <source>hatched edge: over, but nobody took it on; with what it was and when</source>
        <translation>borde rayado: terminó, pero nadie se hizo cargo; con lo que fue y cuándo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>How this screen looks</source>
        <translation>Aspecto de esta pantalla</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Tranquilo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Brightness of alarms</source>
        <translation>Brillo de las alarmas</translation>
    </message>
    <message>
        <source>alarms 86 %</source>
        <translation>alarmas 86 %</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>sound on; paused, comes back by itself; no sound here</source>
        <translation>sonido activo; en pausa, vuelve solo; aquí sin sonido</translation>
    </message>
    <message>
        <source>Chairside is experimental and no medical device. The bedside monitors&apos; own alarms stay on.</source>
        <translation>Chairside es experimental y no es un producto sanitario. Las alarmas de los monitores siguen activas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>sessions: today and before, search, replay, report</source>
        <translation>sesiones: hoy y antes, búsqueda, repetición, informe</translation>
    </message>
    <message>
        <source>note on the selected chair</source>
        <translation>nota en el sillón elegido</translation>
    </message>
    <message>
        <source>what was done with the drug: start, pause, rate, stop</source>
        <translation>lo que se hizo con el fármaco: inicio, pausa, velocidad, parada</translation>
    </message>
    <message>
        <source>what was seen and noted: symptoms, scales, oxygen, notes</source>
        <translation>lo que se vio y anotó: síntomas, escalas, oxígeno, notas</translation>
    </message>
    <message>
        <source>an alarm: where it began, and the bar while it stood</source>
        <translation>una alarma: dónde empezó, y la barra mientras duró</translation>
    </message>
    <message>
        <source>toned ground: the drug runs; paler: it is paused, or is over</source>
        <translation>fondo teñido: el fármaco pasa; más pálido: está en pausa o terminó</translation>
    </message>
    <message>
        <source>this patient&apos;s baseline</source>
        <translation>valor basal de este paciente</translation>
    </message>
    <message>
        <source>beyond a limit</source>
        <translation>más allá de un límite</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <translation>no se midió nada</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>entered by hand; its number has a line below and says MANUAL</source>
        <translation>introducido a mano; su número lleva una línea debajo y dice MANUAL</translation>
    </message>
    <message>
        <source>Diagonal of the screen</source>
        <translation>Diagonal de la pantalla</translation>
    </message>
    <message>
        <source>Distance from which alarms are read</source>
        <translation>Distancia desde la que se leen las alarmas</translation>
    </message>
    <message>
        <source>From there no alarm can be read on a screen of this size.</source>
        <translation>Desde ahí no se puede leer ninguna alarma en una pantalla de este tamaño.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>LatchedPanel</name>
    <message>
        <source>Seen: acknowledge</source>
        <translation>Visto: confirmar</translation>
    </message>
</context>
<context>
    <name>LimitEditor</name>
    <message>
        <source>lower</source>
        <translation>bajar</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>subir</translation>
    </message>
    <message>
        <source>Record %1, was %2</source>
        <translation>Registrar %1, era %2</translation>
    </message>
    <message>
        <source>Back to %1 (set by %2)</source>
        <translation>Volver a %1 (fijado por %2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
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
        <translation>Límites vigentes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>For this session only. Records who, when, before and after.</source>
        <translation>Solo para esta sesión. Registra quién, cuándo, antes y después.</translation>
    </message>
    <message>
        <source>the station told of none</source>
        <translation>la estación no ha dicho ninguno</translation>
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
        <translation>aire ambiente</translation>
    </message>
    <message>
        <source>O₂ %1 L</source>
        <translation>O₂ %1 L</translation>
    </message>
    <message>
        <source>%1 mg given</source>
        <translation>%1 mg dados</translation>
    </message>
    <message>
        <source>start, %1 mL/h</source>
        <translation>inicio, %1 mL/h</translation>
    </message>
    <message>
        <source>%1 mL/h</source>
        <translation>%1 mL/h</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>runs again</source>
        <translation>sigue</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parada</translation>
    </message>
    <message>
        <source>to chair %1</source>
        <translation>al sillón %1</translation>
    </message>
    <message>
        <source>other monitor</source>
        <translation>otro monitor</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>above the ceiling (%1): %2</source>
        <translation>por encima del máximo (%1): %2</translation>
    </message>
    <message>
        <source>before the drug: %1. Wait and measure again, or give a reason to override</source>
        <translation>antes del fármaco: %1. Espere y mida de nuevo, o dé un motivo</translation>
    </message>
    <message>
        <source>before the drug: %1. %2</source>
        <translation>antes del fármaco: %1. %2</translation>
    </message>
    <message>
        <source>not live: %1. Connect it, or give a reason to override</source>
        <translation>no en vivo: %1. Conéctelo, o dé un motivo</translation>
    </message>
    <message>
        <source>the session is in phase %1, this needs %2</source>
        <translation>la sesión está en la fase %1, esto necesita %2</translation>
    </message>
    <message>
        <source>the chair is already in phase %1</source>
        <translation>el sillón ya está en la fase %1</translation>
    </message>
    <message>
        <source>a second person has to sign: name and reason</source>
        <translation>tiene que firmar una segunda persona: nombre y motivo</translation>
    </message>
    <message>
        <source>a second person has to be another person than %1</source>
        <translation>la segunda persona tiene que ser otra que %1</translation>
    </message>
    <message>
        <source>the prescriber has to sign: name and reason</source>
        <translation>tiene que firmar el prescriptor: nombre y motivo</translation>
    </message>
    <message>
        <source>the prescriber has to be another person than %1</source>
        <translation>el prescriptor tiene que ser otra persona que %1</translation>
    </message>
    <message>
        <source>only the prescriber may sign this</source>
        <translation>solo el prescriptor puede firmar esto</translation>
    </message>
    <message>
        <source>not met: %1. The %2 may override, with a reason</source>
        <translation>no cumplido: %1. Puede anularlo con un motivo: %2</translation>
    </message>
    <message>
        <source>only the %1 may override</source>
        <translation>solo puede anularlo: %1</translation>
    </message>
    <message>
        <source>a HIGH alarm is active: attend to the patient, or record a transfer</source>
        <translation>hay una alarma ALTA activa: atienda al paciente, o registre un traslado</translation>
    </message>
    <message>
        <source>a session runs on this chair</source>
        <translation>hay una sesión en este sillón</translation>
    </message>
    <message>
        <source>a session runs on chair %1</source>
        <translation>hay una sesión en el sillón %1</translation>
    </message>
    <message>
        <source>a session runs on this chair: its acts move the phase</source>
        <translation>hay una sesión en este sillón: sus actos cambian la fase</translation>
    </message>
    <message>
        <source>no session runs on this chair</source>
        <translation>no hay sesión en este sillón</translation>
    </message>
    <message>
        <source>the baseline is not there yet: measure the blood pressure</source>
        <translation>aún no hay basal: mida la tensión</translation>
    </message>
    <message>
        <source>the baseline is there</source>
        <translation>la basal ya está</translation>
    </message>
    <message>
        <source>this protocol gives no drug</source>
        <translation>este protocolo no da fármaco</translation>
    </message>
    <message>
        <source>who prescribed it is missing</source>
        <translation>falta quién lo prescribió</translation>
    </message>
    <message>
        <source>the protocol allows %1 to %2 whole minutes</source>
        <translation>el protocolo permite de %1 a %2 minutos enteros</translation>
    </message>
    <message>
        <source>the dose is for %1, the patient weighs %2: %3</source>
        <translation>la dosis es para %1, el paciente pesa %2: %3</translation>
    </message>
    <message>
        <source>this would lie before the last change of the infusion</source>
        <translation>esto quedaría antes del último cambio de la infusión</translation>
    </message>
    <message>
        <source>the drug has begun: measure the blood pressure</source>
        <translation>el fármaco ha empezado: mida la tensión</translation>
    </message>
    <message>
        <source>there is no cuff reading of a known time in the 10 minutes before the session</source>
        <translation>no hay tensión con hora conocida en los 10 minutos previos a la sesión</translation>
    </message>
    <message>
        <source>this reading is in the session already</source>
        <translation>esta medida ya está en la sesión</translation>
    </message>
    <message>
        <source>a person chooses after %1 readings that do not agree</source>
        <translation>una persona elige tras %1 medidas que no concuerdan</translation>
    </message>
    <message>
        <source>a rate is above 0 and at most 1000 mL/h; record a pause or the stop instead of 0</source>
        <translation>la velocidad es mayor que 0 y como mucho 1000 ml/h; en vez de 0 registre pausa o parada</translation>
    </message>
    <message>
        <source>a blood pressure needs systolic and diastolic</source>
        <translation>la tensión necesita sistólica y diastólica</translation>
    </message>
    <message>
        <source>the systolic pressure has to be above the diastolic</source>
        <translation>la sistólica tiene que ser mayor que la diastólica</translation>
    </message>
    <message>
        <source>no value is given</source>
        <translation>no se dio ningún valor</translation>
    </message>
    <message>
        <source>the date of birth is not like 1984-05-30</source>
        <translation>la fecha de nacimiento no es como 1984-05-30</translation>
    </message>
    <message>
        <source>the date of birth lies in the future</source>
        <translation>la fecha de nacimiento está en el futuro</translation>
    </message>
    <message>
        <source>the patient&apos;s name is missing or too long</source>
        <translation>falta el nombre del paciente o es demasiado largo</translation>
    </message>
    <message>
        <source>a second identifier is missing or too long</source>
        <translation>falta el segundo identificador o es demasiado largo</translation>
    </message>
    <message>
        <source>a weight is from 20 to 350 kg</source>
        <translation>un peso va de 20 a 350 kg</translation>
    </message>
    <message>
        <source>say which limb of cuff, probe or IV</source>
        <translation>diga la extremidad de manguito, sensor o vía</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>falta: %1</translation>
    </message>
    <message>
        <source>a text is longer than %1 bytes</source>
        <translation>un texto tiene más de %1 bytes</translation>
    </message>
    <message>
        <source>%1 has to sign: name and reason</source>
        <translation>tiene que firmar %1: nombre y motivo</translation>
    </message>
    <message>
        <source>%1 has to be another person than %2</source>
        <translation>%1 tiene que ser otra persona que %2</translation>
    </message>
    <message>
        <source>a session runs already</source>
        <translation>ya hay una sesión</translation>
    </message>
    <message>
        <source>the protocol&apos;s checklist has no item &quot;%1&quot;</source>
        <translation>la lista de control del protocolo no tiene el punto &quot;%1&quot;</translation>
    </message>
    <message>
        <source>entry %1 is no cuff reading of this session</source>
        <translation>la entrada %1 no es una medida de tensión de esta sesión</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>no pasa nada por la bomba</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3</source>
        <translation>%1 va de %2 a %3</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3 in whole steps</source>
        <translation>%1 va de %2 a %3 en pasos enteros</translation>
    </message>
    <message>
        <source>%1 is reckoned, nobody can say it is met</source>
        <translation>%1 se calcula, nadie puede decir que se cumple</translation>
    </message>
    <message>
        <source>the station finds this itself</source>
        <translation>esto lo encuentra la propia estación</translation>
    </message>
    <message>
        <source>this would lie before the phase the session is in</source>
        <translation>esto quedaría antes de la fase en que está la sesión</translation>
    </message>
    <message>
        <source>%1 %2 is outside what is plausible, %3 to %4</source>
        <translation>%1 %2 está fuera de lo plausible, de %3 a %4</translation>
    </message>
    <message>
        <source>the drug was given: record the stop and watch the patient, unless the patient has left</source>
        <translation>el fármaco ya se dio: registre la parada y vigile al paciente, salvo que se haya ido</translation>
    </message>
    <message>
        <source>there is no entry %1</source>
        <translation>no hay entrada %1</translation>
    </message>
    <message>
        <source>an entry of this kind cannot be corrected: add a note</source>
        <translation>una entrada de este tipo no se puede corregir: añada una nota</translation>
    </message>
    <message>
        <source>a correction is of the same kind as the entry</source>
        <translation>una corrección es del mismo tipo que la entrada</translation>
    </message>
    <message>
        <source>the stop would lie before the last change of the infusion</source>
        <translation>la parada quedaría antes del último cambio de la infusión</translation>
    </message>
    <message>
        <source>the time lies outside the session</source>
        <translation>la hora está fuera de la sesión</translation>
    </message>
    <message>
        <source>the session has ended</source>
        <translation>la sesión ha terminado</translation>
    </message>
    <message>
        <source>the session has as many entries as it may: only its end is missing</source>
        <translation>la sesión tiene tantas entradas como puede: solo falta su final</translation>
    </message>
    <message>
        <source>this lies in the future</source>
        <translation>esto está en el futuro</translation>
    </message>
    <message>
        <source>this lies before the session</source>
        <translation>esto está antes de la sesión</translation>
    </message>
    <message>
        <source>the protocol &quot;%1&quot; is not known</source>
        <translation>no se conoce el protocolo &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a session&apos;s number is from 1 to 999</source>
        <translation>el número de una sesión va de 1 a 999</translation>
    </message>
    <message>
        <source>a dose is above 0 and at most 20 mg/kg</source>
        <translation>una dosis es mayor que 0 y como mucho 20 mg/kg</translation>
    </message>
    <message>
        <source>a concentration is above 0 and at most 100 mg/mL</source>
        <translation>una concentración es mayor que 0 y como mucho 100 mg/ml</translation>
    </message>
    <message>
        <source>a volume is above 0 and at most 1000 mL</source>
        <translation>un volumen es mayor que 0 y como mucho 1000 ml</translation>
    </message>
    <message>
        <source>a rate is above 0 and at most 1000 mL/h</source>
        <translation>una velocidad es mayor que 0 y como mucho 1000 ml/h</translation>
    </message>
    <message>
        <source>a dose is above 0 and at most 2000 mg</source>
        <translation>una dosis es mayor que 0 y como mucho 2000 mg</translation>
    </message>
    <message>
        <source>%1 mg/kg x %2 = %3 mg, but %4 mL x %5 mg/mL = %6 mg</source>
        <translation>%1 mg/kg x %2 = %3 mg, pero %4 ml x %5 mg/ml = %6 mg</translation>
    </message>
    <message>
        <source>%1 mL in %2 min = %3 mL/h, but the rate is %4 mL/h</source>
        <translation>%1 ml en %2 min = %3 ml/h, pero la velocidad es %4 ml/h</translation>
    </message>
    <message>
        <source>%1: has %2 items, %3 were answered</source>
        <translation>%1: tiene %2 preguntas, se respondieron %3</translation>
    </message>
    <message>
        <source>%1, item %2: %3 is outside 0 to %4</source>
        <translation>%1, pregunta %2: %3 está fuera de 0 a %4</translation>
    </message>
    <message>
        <source>%1, question %2: is only asked when question 2 is yes</source>
        <translation>%1, pregunta %2: solo se hace si la pregunta 2 es sí</translation>
    </message>
    <message>
        <source>%1, question %2: is only asked when question 6 is yes</source>
        <translation>%1, pregunta %2: solo se hace si la pregunta 6 es sí</translation>
    </message>
    <message>
        <source>what is said about this item</source>
        <translation>qué se dice de este punto</translation>
    </message>
    <message>
        <source>the reason to override the checklist</source>
        <translation>el motivo para omitir la lista de control</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>el motivo</translation>
    </message>
    <message>
        <source>the reason of the pause</source>
        <translation>el motivo de la pausa</translation>
    </message>
    <message>
        <source>the reason of the signature</source>
        <translation>el motivo de la firma</translation>
    </message>
    <message>
        <source>the reason of the override</source>
        <translation>el motivo de la anulación</translation>
    </message>
    <message>
        <source>the reason of the correction</source>
        <translation>el motivo de la corrección</translation>
    </message>
    <message>
        <source>which symptom</source>
        <translation>qué síntoma</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>el texto</translation>
    </message>
    <message>
        <source>the escort&apos;s name</source>
        <translation>el nombre del acompañante</translation>
    </message>
    <message>
        <source>the chair</source>
        <translation>el sillón</translation>
    </message>
    <message>
        <source>where to and why</source>
        <translation>adónde y por qué</translation>
    </message>
    <message>
        <source>a second person</source>
        <translation>una segunda persona</translation>
    </message>
    <message>
        <source>the prescriber</source>
        <translation>el prescriptor</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>prescriptor</translation>
    </message>
    <message>
        <source>infusing or paused</source>
        <translation>infusión o en pausa</translation>
    </message>
    <message>
        <source>baseline: the drug was started before</source>
        <translation>basal: el fármaco ya se había empezado</translation>
    </message>
    <message>
        <source>ready to leave</source>
        <translation>listo para irse</translation>
    </message>
    <message>
        <source>rate %1 &lt; %2</source>
        <translation>frecuencia %1 &lt; %2</translation>
    </message>
    <message>
        <source>rate %1 &gt; %2</source>
        <translation>frecuencia %1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 is not live</source>
        <translation>%1 no está en vivo</translation>
    </message>
    <message>
        <source>SBP %1 to %2, DBP at most %3, two readings at least %4 min apart</source>
        <translation>PAS de %1 a %2, PAD como mucho %3, dos medidas con al menos %4 min entre ellas</translation>
    </message>
    <message>
        <source>at least %1 % on room air</source>
        <translation>al menos %1 % con aire ambiente</translation>
    </message>
    <message>
        <source>%1 on %2 L/min</source>
        <translation>%1 con %2 l/min</translation>
    </message>
    <message>
        <source>MOAA/S 5 or RASS 0</source>
        <translation>MOAA/S 5 o RASS 0</translation>
    </message>
    <message>
        <source>at most %1 of 10</source>
        <translation>como mucho %1 de 10</translation>
    </message>
    <message>
        <source>present, named</source>
        <translation>presente, con nombre</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>lo dice una persona</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>C-SSRS screener after the drug, not high risk</source>
        <translation>cribado C-SSRS tras el fármaco, sin riesgo alto</translation>
    </message>
    <message>
        <source>not asked: no psychiatric indication</source>
        <translation>no se pregunta: sin indicación psiquiátrica</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>riesgo alto</translation>
    </message>
    <message>
        <source>risk, not high</source>
        <translation>riesgo, no alto</translation>
    </message>
    <message>
        <source>no risk found</source>
        <translation>sin riesgo</translation>
    </message>
    <message>
        <source>%1 min since the drug ended</source>
        <translation>%1 min desde el fin del fármaco</translation>
    </message>
    <message>
        <source>%1 min since check-in</source>
        <translation>%1 min desde el ingreso</translation>
    </message>
    <message>
        <source>%1 min since the dose</source>
        <translation>%1 min desde la dosis</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 al menos %2</translation>
    </message>
    <message>
        <source>a HIGH alarm is active</source>
        <translation>hay una alarma ALTA activa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>no active HIGH alarm</source>
        <translation>ninguna alarma ALTA activa</translation>
    </message>
    <message>
        <source>the dose is for %1, the patient weighs %2</source>
        <translation>la dosis es para %1, el paciente pesa %2</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <translation>%1 antes, %2 ahora</translation>
    </message>
    <message>
        <source>C-SSRS: high risk</source>
        <translation>C-SSRS: riesgo alto</translation>
    </message>
    <message>
        <source>C-SSRS: moderate risk</source>
        <translation>C-SSRS: riesgo moderado</translation>
    </message>
    <message>
        <source>PHQ-9 item 9</source>
        <translation>PHQ-9, pregunta 9</translation>
    </message>
    <message>
        <source>weight differs from last time by 10 % or more</source>
        <translation>el peso difiere de la última vez en 10 % o más</translation>
    </message>
    <message>
        <source>cuff and IV share a limb</source>
        <translation>manguito y vía en la misma extremidad</translation>
    </message>
    <message>
        <source>cuff and probe share a limb</source>
        <translation>manguito y sensor en la misma extremidad</translation>
    </message>
    <message>
        <source>an answer points to a risk of suicide</source>
        <translation>una respuesta apunta a riesgo de suicidio</translation>
    </message>
    <message>
        <source>the checklist was overridden</source>
        <translation>se omitió la lista de control</translation>
    </message>
    <message>
        <source>the gate before the drug was overridden</source>
        <translation>se omitió el control antes del fármaco</translation>
    </message>
    <message>
        <source>the dose is above the protocol&apos;s ceiling</source>
        <translation>la dosis supera el máximo del protocolo</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>vigilancia</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>ingreso</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>basal</translation>
    </message>
    <message>
        <source>infusing</source>
        <translation>infusión</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>observación</translation>
    </message>
    <message>
        <source>discharged</source>
        <translation>de alta</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>unoccupied</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>presión arterial</translation>
    </message>
    <message>
        <source>oxygen saturation</source>
        <translation>saturación de oxígeno</translation>
    </message>
    <message>
        <source>awake</source>
        <translation>despierto</translation>
    </message>
    <message>
        <source>dissociation resolved</source>
        <translation>disociación resuelta</translation>
    </message>
    <message>
        <source>walks steadily</source>
        <translation>camina seguro</translation>
    </message>
    <message>
        <source>nausea minimal</source>
        <translation>náuseas mínimas</translation>
    </message>
    <message>
        <source>IV out</source>
        <translation>vía retirada</translation>
    </message>
    <message>
        <source>escort</source>
        <translation>acompañante</translation>
    </message>
    <message>
        <source>instructions given</source>
        <translation>instrucciones dadas</translation>
    </message>
    <message>
        <source>suicide-risk screen</source>
        <translation>cribado de riesgo de suicidio</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>recovery score</source>
        <translation>puntuación de recuperación</translation>
    </message>
    <message>
        <source>no HIGH alarm</source>
        <translation>sin alarma ALTA</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>heart or pulse rate</source>
        <translation>frecuencia cardíaca o de pulso</translation>
    </message>
    <message>
        <source>sedation</source>
        <translation>sedación</translation>
    </message>
    <message>
        <source>counted breaths</source>
        <translation>respiraciones contadas</translation>
    </message>
    <message>
        <source>dissociation</source>
        <translation>disociación</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>brazo izquierdo</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>brazo derecho</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>pierna izquierda</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>pierna derecha</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>otro lugar</translation>
    </message>
    <message>
        <source>C-SSRS screener</source>
        <translation>cribado C-SSRS</translation>
    </message>
    <message>
        <source>pain NRS</source>
        <translation>dolor NRS</translation>
    </message>
    <message>
        <source>modified Aldrete</source>
        <translation>Aldrete modificado</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Disociación</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Dolor torácico</translation>
    </message>
    <message>
        <source>Breaths counted</source>
        <translation>Respiraciones contadas</translation>
    </message>
    <message>
        <source>there is no chair &quot;%1&quot;</source>
        <translation>no hay ningún sillón &quot;%1&quot;</translation>
    </message>
    <message>
        <source>chair %1 is in another session by now</source>
        <translation>en el sillón %1 hay ya otra sesión</translation>
    </message>
    <message>
        <source>this session is on chair %1 by now</source>
        <translation>esta sesión está ya en el sillón %1</translation>
    </message>
    <message>
        <source>the session that is meant runs on no chair</source>
        <translation>la sesión a la que se refiere no está en ningún sillón</translation>
    </message>
    <message>
        <source>the protocol is missing</source>
        <translation>falta el protocolo</translation>
    </message>
    <message>
        <source>a session runs: end it as discharged or aborted</source>
        <translation>hay una sesión: termínela con alta o cancelación</translation>
    </message>
    <message>
        <source>a session runs on this chair: it finds its baseline from cuff readings</source>
        <translation>hay una sesión en este sillón: halla la basal por las medidas de tensión</translation>
    </message>
    <message>
        <source>no session runs on this chair: a limit is changed for one session</source>
        <translation>no hay sesión en este sillón: un límite se cambia para una sesión</translation>
    </message>
    <message>
        <source>the profile has no rule &quot;%1&quot;</source>
        <translation>el perfil no tiene la regla &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the profile does not let the limit of %1 be changed</source>
        <translation>el perfil no permite cambiar el límite de %1</translation>
    </message>
    <message>
        <source>the infusion runs: record that it is paused first</source>
        <translation>la infusión está en marcha: registre antes la pausa</translation>
    </message>
    <message>
        <source>already in standby by %1: end it first</source>
        <translation>ya en espera por %1: termínela antes</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>diga por qué</translation>
    </message>
    <message>
        <source>a standby lasts at most %1 min</source>
        <translation>una espera dura como mucho %1 min</translation>
    </message>
    <message>
        <source>the chair is not in standby</source>
        <translation>el sillón no está en espera</translation>
    </message>
    <message>
        <source>the sound is already paused by %1: it cannot be made longer</source>
        <translation>el sonido ya está en pausa por %1: no se puede alargar</translation>
    </message>
    <message>
        <source>a pause lasts at most %1 s</source>
        <translation>una pausa dura como mucho %1 s</translation>
    </message>
    <message>
        <source>nothing is sounding</source>
        <translation>no suena nada</translation>
    </message>
    <message>
        <source>the sound is not paused</source>
        <translation>el sonido no está en pausa</translation>
    </message>
    <message>
        <source>nobody called for help from there</source>
        <translation>nadie pidió ayuda desde allí</translation>
    </message>
    <message>
        <source>no alarm %1 is active: it has ended, or never was</source>
        <translation>la alarma %1 no está activa: ha terminado, o nunca la hubo</translation>
    </message>
    <message>
        <source>its priority changed meanwhile: look again</source>
        <translation>su prioridad cambió entretanto: mire de nuevo</translation>
    </message>
    <message>
        <source>already acknowledged by %1</source>
        <translation>ya confirmada por %1</translation>
    </message>
    <message>
        <source>it is not acknowledged</source>
        <translation>no está confirmada</translation>
    </message>
    <message>
        <source>it was acknowledged more than %1 s ago</source>
        <translation>se confirmó hace más de %1 s</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>the station closed the connection</source>
        <translation>la estación cerró la conexión</translation>
    </message>
    <message>
        <source>nothing heard from the station</source>
        <translation>no se oye nada de la estación</translation>
    </message>
    <message>
        <source>the station does not answer</source>
        <translation>la estación no responde</translation>
    </message>
    <message>
        <source>the station was lost: %1</source>
        <translation>se perdió la estación: %1</translation>
    </message>
    <message>
        <source>the station did not answer in time</source>
        <translation>la estación no respondió a tiempo</translation>
    </message>
    <message>
        <source>not connected to the station</source>
        <translation>sin conexión con la estación</translation>
    </message>
    <message>
        <source>too many requests wait for the station</source>
        <translation>demasiadas peticiones esperan a la estación</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>rechazado: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>el disco no responde</translation>
    </message>
    <message>
        <source>the disk was too slow or failed, and memory for waiting entries was full</source>
        <translation>el disco fue demasiado lento o falló, y la memoria para lo que espera se llenó</translation>
    </message>
    <message>
        <source>not saved: the disk does not work</source>
        <translation>no guardado: el disco no funciona</translation>
    </message>
    <message>
        <source>not saved yet: the disk is late</source>
        <translation>aún no guardado: el disco va con retraso</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Check in a patient</source>
        <translation>Ingresar a un paciente</translation>
    </message>
    <message>
        <source>Records that a session begins: check-in</source>
        <translation>Registra que empieza una sesión: ingreso</translation>
    </message>
    <message>
        <source>Records that the pump runs. The pump is yours to start</source>
        <translation>Registra que la bomba funciona. La bomba la pone en marcha usted</translation>
    </message>
    <message>
        <source>Record pump stopped</source>
        <translation>Registrar bomba parada</translation>
    </message>
    <message>
        <source>Records that the pump was stopped; observation begins</source>
        <translation>Registra que la bomba se paró; empieza la observación</translation>
    </message>
    <message>
        <source>Record session aborted</source>
        <translation>Registrar sesión interrumpida</translation>
    </message>
    <message>
        <source>Records that this session ends before the drug</source>
        <translation>Registra que esta sesión termina antes del fármaco</translation>
    </message>
    <message>
        <source>Begin the baseline</source>
        <translation>Empezar el basal</translation>
    </message>
    <message>
        <source>Records that the baseline is being measured</source>
        <translation>Registra que se mide el valor basal</translation>
    </message>
    <message>
        <source>Record pump started</source>
        <translation>Registrar bomba en marcha</translation>
    </message>
    <message>
        <source>Record pump paused</source>
        <translation>Registrar bomba en pausa</translation>
    </message>
    <message>
        <source>Records that the pump was paused</source>
        <translation>Registra que la bomba se puso en pausa</translation>
    </message>
    <message>
        <source>Record pump runs again</source>
        <translation>Registrar bomba de nuevo en marcha</translation>
    </message>
    <message>
        <source>Record ready to leave</source>
        <translation>Registrar listo para irse</translation>
    </message>
    <message>
        <source>Records that this patient may leave</source>
        <translation>Registra que este paciente puede irse</translation>
    </message>
    <message>
        <source>Record patient left</source>
        <translation>Registrar que el paciente se fue</translation>
    </message>
    <message>
        <source>Records the discharge; the session ends</source>
        <translation>Registra el alta; la sesión termina</translation>
    </message>
    <message>
        <source>Record chair empty</source>
        <translation>Registrar sillón libre</translation>
    </message>
    <message>
        <source>Records that nobody sits here: no technical alarm</source>
        <translation>Registra que aquí no hay nadie: sin alarma técnica</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, hace %2</translation>
    </message>
</context>
<context>
    <name>ReplayModel</name>
    <message>
        <source>loading…</source>
        <translation>cargando…</translation>
    </message>
    <message>
        <source>the station did not tell</source>
        <translation>la estación no lo ha dicho</translation>
    </message>
    <message>
        <source>readings are missing: one answer does not hold them all</source>
        <translation>faltan lecturas: una respuesta no las contiene todas</translation>
    </message>
    <message>
        <source>readings are missing: the station&apos;s record is still catching up</source>
        <translation>faltan lecturas: el registro de la estación aún se está poniendo al día</translation>
    </message>
    <message>
        <source>alarms are missing: the station did not tell</source>
        <translation>faltan alarmas: la estación no respondió</translation>
    </message>
    <message>
        <source>alarms are missing: they cannot be read</source>
        <translation>faltan alarmas: no se pueden leer</translation>
    </message>
    <message>
        <source>alarms are missing: one answer holds the newest only</source>
        <translation>faltan alarmas: una respuesta solo contiene las más recientes</translation>
    </message>
</context>
<context>
    <name>ReplayScreen</name>
    <message>
        <source>Past session, not live</source>
        <translation>Sesión pasada, no en vivo</translation>
    </message>
    <message>
        <source>PAST SESSION · NOT LIVE · %1 · %2</source>
        <translation>SESIÓN PASADA · NO EN VIVO · %1 · %2</translation>
    </message>
    <message>
        <source>‹ Sessions</source>
        <translation>‹ Sesiones</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Moment of the session</source>
        <translation>Momento de la sesión</translation>
    </message>
</context>
<context>
    <name>ReportMaker</name>
    <message>
        <source>making the report…</source>
        <translation>haciendo el informe…</translation>
    </message>
    <message>
        <source>saved: %1</source>
        <translation>guardado: %1</translation>
    </message>
    <message>
        <source>no report: %1</source>
        <translation>sin informe: %1</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>%1, of %2</source>
        <translation>%1, de %2</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sesiones de %1</translation>
    </message>
    <message>
        <source>Sessions of this patient</source>
        <translation>Sesiones de este paciente</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>without a second identifier earlier sessions are not found</source>
        <translation>sin un segundo identificador no se encuentran sesiones anteriores</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>cargando…</translation>
    </message>
    <message>
        <source>the station did not tell</source>
        <translation>la estación no lo ha dicho</translation>
    </message>
    <message>
        <source>no session is recorded</source>
        <translation>no hay ninguna sesión registrada</translation>
    </message>
    <message>
        <source>peaks are missing: one answer does not hold all readings</source>
        <translation>faltan los valores máximos y mínimos: una respuesta no contiene todas las lecturas</translation>
    </message>
    <message>
        <source>peaks are missing: the station&apos;s record is still catching up</source>
        <translation>faltan los valores máximos y mínimos: el registro de la estación aún se está poniendo al día</translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message>
        <source>BP up to %1/%2</source>
        <translation>PA hasta %1/%2</translation>
    </message>
    <message>
        <source>HR up to %1</source>
        <translation>FC hasta %1</translation>
    </message>
    <message>
        <source>SpO₂ down to %1</source>
        <translation>SpO₂ hasta %1</translation>
    </message>
    <message>
        <source>no drug</source>
        <translation>sin fármaco</translation>
    </message>
    <message>
        <source>%1 mg</source>
        <translation>%1 mg</translation>
    </message>
    <message>
        <source>Baseline %1/%2</source>
        <translation>Basal %1/%2</translation>
    </message>
    <message>
        <source>%1 · session %2</source>
        <translation>%1 · sesión %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>fin no registrado</translation>
    </message>
</context>
<context>
    <name>SessionBook</name>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>fin no registrado</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>the station did not tell</source>
        <translation>la estación no lo ha dicho</translation>
    </message>
    <message>
        <source>the newest %1; choose fewer days</source>
        <translation>las %1 más recientes; elija menos días</translation>
    </message>
    <message>
        <source>left out, because they cannot be read: %1</source>
        <translation>omitidas, porque no se pueden leer: %1</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Gate: %1 · the prescriber signs</source>
        <translation>Control: %1 · firma el prescriptor</translation>
    </message>
    <message>
        <source>Gate: %1</source>
        <translation>Control: %1</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Síntomas</translation>
    </message>
    <message>
        <source>SpO₂ %1</source>
        <translation>SpO₂ %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More to record…</source>
        <translation>Más para registrar…</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>%1 · born %2 · %3 · %4 kg · session %5</source>
        <translation>%1 · nac. %2 · %3 · %4 kg · sesión %5</translation>
    </message>
    <message>
        <source>born %1 · %2</source>
        <translation>nac. %1 · %2</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>Depression</source>
        <translation>Depresión</translation>
    </message>
    <message>
        <source>Anxiety disorder</source>
        <translation>Trastorno de ansiedad</translation>
    </message>
    <message>
        <source>Post-traumatic stress</source>
        <translation>Estrés postraumático</translation>
    </message>
    <message>
        <source>Suicidal thoughts</source>
        <translation>Ideas de suicidio</translation>
    </message>
    <message>
        <source>Chronic pain</source>
        <translation>Dolor crónico</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Presión arterial</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frec</translation>
    </message>
    <message>
        <source>Sedation</source>
        <translation>Sedación</translation>
    </message>
    <message>
        <source>Counted breaths</source>
        <translation>Respiraciones contadas</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Disociación</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Nausea</source>
        <translation>Náuseas</translation>
    </message>
    <message>
        <source>Vomiting</source>
        <translation>Vómitos</translation>
    </message>
    <message>
        <source>Headache</source>
        <translation>Dolor de cabeza</translation>
    </message>
    <message>
        <source>Dizziness</source>
        <translation>Mareo</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Ansiedad</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Dolor torácico</translation>
    </message>
    <message>
        <source>Allergic reaction</source>
        <translation>Reacción alérgica</translation>
    </message>
    <message>
        <source>Bladder</source>
        <translation>Vejiga</translation>
    </message>
    <message>
        <source>Other symptom</source>
        <translation>Otro síntoma</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderado</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>brazo izquierdo</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>brazo derecho</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>pierna izquierda</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>pierna derecha</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>otro lugar</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Saturación de oxígeno</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Despierto</translation>
    </message>
    <message>
        <source>Dissociation resolved</source>
        <translation>Disociación resuelta</translation>
    </message>
    <message>
        <source>Walks steadily</source>
        <translation>Camina seguro</translation>
    </message>
    <message>
        <source>Nausea minimal</source>
        <translation>Náuseas mínimas</translation>
    </message>
    <message>
        <source>IV out</source>
        <translation>Vía retirada</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Acompañante</translation>
    </message>
    <message>
        <source>Instructions given</source>
        <translation>Instrucciones dadas</translation>
    </message>
    <message>
        <source>Suicide-risk screen</source>
        <translation>Cribado de riesgo de suicidio</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Recovery score</source>
        <translation>Puntuación de recuperación</translation>
    </message>
    <message>
        <source>No HIGH alarm</source>
        <translation>Sin alarma ALTA</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterio</translation>
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
        <translation>Cribado C-SSRS</translation>
    </message>
    <message>
        <source>Pain NRS</source>
        <translation>Dolor NRS</translation>
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
        <translation>Escala</translation>
    </message>
    <message>
        <source>no good value from the monitor</source>
        <translation>ningún valor bueno del monitor</translation>
    </message>
    <message>
        <source>nothing came from the monitor</source>
        <translation>no llegó nada del monitor</translation>
    </message>
    <message>
        <source>the station did not run</source>
        <translation>la estación no funcionaba</translation>
    </message>
    <message>
        <source>patient away</source>
        <translation>paciente ausente</translation>
    </message>
    <message>
        <source>monitor or chair changed</source>
        <translation>cambio de monitor o sillón</translation>
    </message>
    <message>
        <source>discharged</source>
        <translation>de alta</translation>
    </message>
    <message>
        <source>transferred out</source>
        <translation>trasladado</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>weight differs from last time by 10 % or more</source>
        <translation>el peso difiere de la última vez en 10 % o más</translation>
    </message>
    <message>
        <source>cuff and IV share a limb</source>
        <translation>manguito y vía en la misma extremidad</translation>
    </message>
    <message>
        <source>cuff and probe share a limb</source>
        <translation>manguito y sensor en la misma extremidad</translation>
    </message>
    <message>
        <source>an answer points to a risk of suicide</source>
        <translation>una respuesta apunta a riesgo de suicidio</translation>
    </message>
    <message>
        <source>the checklist was overridden</source>
        <translation>se omitió la lista de control</translation>
    </message>
    <message>
        <source>the gate before the drug was overridden</source>
        <translation>se omitió el control antes del fármaco</translation>
    </message>
    <message>
        <source>the dose is above the protocol&apos;s ceiling</source>
        <translation>la dosis supera el máximo del protocolo</translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Search: name, identifier, chair, protocol</source>
        <translation>Buscar: nombre, identificador, sillón, protocolo</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
    <message>
        <source>%1 · session %2</source>
        <translation>%1 · sesión %2</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Replay the session of %1</source>
        <translation>Repetir la sesión de %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report of the session of %1</source>
        <translation>Informe de la sesión de %1</translation>
    </message>
    <message>
        <source>none that fits</source>
        <translation>ninguna coincide</translation>
    </message>
    <message>
        <source>no session in this time</source>
        <translation>ninguna sesión en este tiempo</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>All sessions of %1</source>
        <translation>Todas las sesiones de %1</translation>
    </message>
</context>
<context>
    <name>SoundModel</name>
    <message>
        <source>Silent screen</source>
        <translation>Pantalla muda</translation>
    </message>
    <message>
        <source>alarms do not sound here</source>
        <translation>las alarmas no suenan aquí</translation>
    </message>
    <message>
        <source>NO SOUND</source>
        <translation>SIN SONIDO</translation>
    </message>
    <message>
        <source>Sound paused %1</source>
        <translation>Sonido en pausa %1</translation>
    </message>
    <message>
        <source>Testing sound</source>
        <translation>Probando el sonido</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Sonido activo</translation>
    </message>
    <message>
        <source>not heard to work yet</source>
        <translation>aún no se ha comprobado</translation>
    </message>
</context>
<context>
    <name>SoundPill</name>
    <message>
        <source>Ends the pause</source>
        <translation>Termina la pausa</translation>
    </message>
    <message>
        <source>Pauses what sounds, for two minutes at most</source>
        <translation>Pausa lo que suena, dos minutos como máximo</translation>
    </message>
    <message>
        <source>P ends</source>
        <translation>P termina</translation>
    </message>
    <message>
        <source>P pauses</source>
        <translation>P pausa</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Baseline: measure the blood pressure</source>
        <translation>Basal: mida la tensión</translation>
    </message>
    <message>
        <source>Baseline: the readings do not agree, a person chooses</source>
        <translation>Basal: las medidas no concuerdan, elige una persona</translation>
    </message>
    <message>
        <source>next cuff in %1</source>
        <translation>próxima tensión en %1</translation>
    </message>
    <message>
        <source>next cuff now</source>
        <translation>próxima tensión ahora</translation>
    </message>
    <message>
        <source>Baseline: the readings do not agree, %1</source>
        <translation>Basal: las medidas no concuerdan, %1</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Basal: %1</translation>
    </message>
    <message>
        <source>%1 mg so far</source>
        <translation>%1 mg hasta ahora</translation>
    </message>
    <message>
        <source>%1 mg given</source>
        <translation>%1 mg dados</translation>
    </message>
    <message>
        <source> · stopped %1</source>
        <translation> · detenida %1</translation>
    </message>
    <message>
        <source>%1 mg/kg at %2 mL/h</source>
        <translation>%1 mg/kg a %2 ml/h</translation>
    </message>
    <message>
        <source> · paused · </source>
        <translation> · en pausa · </translation>
    </message>
    <message>
        <source>%1 % covered</source>
        <translation>%1 % cubierto</translation>
    </message>
    <message>
        <source>%1 % covered, longest gap %2</source>
        <translation>%1 % cubierto, mayor hueco %2</translation>
    </message>
    <message>
        <source>Record pump stopped…</source>
        <translation>Registrar bomba detenida…</translation>
    </message>
    <message>
        <source>Record the end of the dose…</source>
        <translation>Registrar el fin de la dosis…</translation>
    </message>
    <message>
        <source>Go on without it…</source>
        <translation>Seguir sin ella…</translation>
    </message>
    <message>
        <source>Choose the baseline…</source>
        <translation>Elegir la basal…</translation>
    </message>
    <message>
        <source>Record infusion started…</source>
        <translation>Registrar inicio de la infusión…</translation>
    </message>
    <message>
        <source>Record dose given…</source>
        <translation>Registrar dosis dada…</translation>
    </message>
    <message>
        <source>Record pump paused…</source>
        <translation>Registrar bomba en pausa…</translation>
    </message>
    <message>
        <source>Record another rate…</source>
        <translation>Registrar otra velocidad…</translation>
    </message>
    <message>
        <source>Record pump runs again…</source>
        <translation>Registrar que la bomba funciona…</translation>
    </message>
    <message>
        <source>Discharge…</source>
        <translation>Alta…</translation>
    </message>
    <message>
        <source>Discharge with override…</source>
        <translation>Alta con anulación…</translation>
    </message>
    <message>
        <source>Vital signs by hand</source>
        <translation>Signos vitales a mano</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Limbs</source>
        <translation>Extremidades</translation>
    </message>
    <message>
        <source>Take over last cuff</source>
        <translation>Adoptar última tensión</translation>
    </message>
    <message>
        <source>Move chair</source>
        <translation>Cambiar de sillón</translation>
    </message>
    <message>
        <source>Swap monitor</source>
        <translation>Cambiar monitor</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>Corregir una entrada</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>Traslado fuera</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>StationContactWords</name>
    <message>
        <source>DEMO · clock ×%1</source>
        <translation>DEMO · reloj ×%1</translation>
    </message>
    <message>
        <source>DEMO data allowed</source>
        <translation>Datos DEMO permitidos</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NO GUARDADO</translation>
    </message>
    <message>
        <source>NOT SAVED: %1</source>
        <translation>NO GUARDADO: %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>reconnecting to %1</source>
        <translation>reconectando con %1</translation>
    </message>
    <message>
        <source>reconnecting to %1 · %2</source>
        <translation>reconectando con %1 · %2</translation>
    </message>
    <message>
        <source>CONNECTING TO THE STATION</source>
        <translation>CONECTANDO CON LA ESTACIÓN</translation>
    </message>
    <message>
        <source>NO STATION</source>
        <translation>SIN ESTACIÓN</translation>
    </message>
    <message>
        <source>no station</source>
        <translation>sin estación</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>cargando</translation>
    </message>
    <message>
        <source>STATION BACK, loading its numbers</source>
        <translation>LA ESTACIÓN HA VUELTO, cargando sus números</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>perdido hace %1</translation>
    </message>
    <message>
        <source>STATION LOST since %1, numbers are not live</source>
        <translation>ESTACIÓN PERDIDA desde las %1, los números no son actuales</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>screen %1″</source>
        <translation>pantalla %1″</translation>
    </message>
    <message>
        <source>read from %1 m</source>
        <translation>leído a %1 m</translation>
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
        <translation>Paciente %1</translation>
    </message>
</context>
<context>
    <name>TileTrend</name>
    <message>
        <source>no trend yet</source>
        <translation>aún sin tendencia</translation>
    </message>
</context>
<context>
    <name>TrendFeed</name>
    <message>
        <source>no reading</source>
        <translation>sin lectura</translation>
    </message>
    <message>
        <source>Trend of chair %1, last %2 minutes</source>
        <translation>Tendencia del sillón %1, últimos %2 minutos</translation>
    </message>
</context>
<context>
    <name>TrendSpan</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>VitalDisplay</name>
    <message>
        <source>implausible</source>
        <translation>inverosímil</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>contradictorio</translation>
    </message>
    <message>
        <source>bad signal</source>
        <translation>mala señal</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>no válido</translation>
    </message>
    <message>
        <source>none for %1</source>
        <translation>sin dato %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>no actual</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>aún sin lectura</translation>
    </message>
    <message>
        <source>not monitored</source>
        <translation>sin vigilar</translation>
    </message>
    <message>
        <source>no cuff yet</source>
        <translation>aún sin manguito</translation>
    </message>
    <message>
        <source>no cuff</source>
        <translation>sin manguito</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>antigüedad desconocida</translation>
    </message>
    <message>
        <source>MANUAL</source>
        <translation>MANUAL</translation>
    </message>
    <message>
        <source>every %1 · %2 old</source>
        <translation>cada %1 · hace %2</translation>
    </message>
</context>
<context>
    <name>VitalModel</name>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>HR</source>
        <translation>FC</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>FP</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>SBP</source>
        <translation>PAS</translation>
    </message>
    <message>
        <source>DBP</source>
        <translation>PAD</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>PAM</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>FR</translation>
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
        <translation>IP</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frec</translation>
    </message>
    <message>
        <source>Vital</source>
        <translation>Constante</translation>
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
        <translation>Disociación</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Dolor torácico</translation>
    </message>
    <message>
        <source>Counted breaths</source>
        <translation>Respiraciones contadas</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxígeno</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>CHECK-IN</source>
        <translation>INGRESO</translation>
    </message>
    <message>
        <source>BASELINE</source>
        <translation>BASAL</translation>
    </message>
    <message>
        <source>INFUSING</source>
        <translation>INFUSIÓN</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>EN PAUSA</translation>
    </message>
    <message>
        <source>OBSERVATION</source>
        <translation>OBSERVACIÓN</translation>
    </message>
    <message>
        <source>READY TO LEAVE</source>
        <translation>LISTO PARA IRSE</translation>
    </message>
    <message>
        <source>DISCHARGED</source>
        <translation>ALTA</translation>
    </message>
    <message>
        <source>ABORTED</source>
        <translation>INTERRUMPIDA</translation>
    </message>
    <message>
        <source>UNOCCUPIED</source>
        <translation>LIBRE</translation>
    </message>
    <message>
        <source>WATCH</source>
        <translation>VIGILANCIA</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
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
        <translation>%1 (sin verificar)</translation>
    </message>
    <message>
        <source>Bathroom</source>
        <translation>Baño</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Traslado</translation>
    </message>
    <message>
        <source>Other room</source>
        <translation>Otra sala</translation>
    </message>
</context>
</TS>
