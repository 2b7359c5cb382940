<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlarmLog</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>Checklist, %n to do</source>
        <translation>
            <numerusform>Checklist, %n to do</numerusform>
            <numerusform>Checklist, %n to do</numerusform>
        </translation>
    </message>
</context>
</TS>
