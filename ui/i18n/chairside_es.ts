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
        <source>alarms 70 %</source>
        <translation>alarmas 70 %</translation>
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
        <translation>aún sin tendencia</translation>
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
        <translation>ninguna desde hace %1</translation>
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
