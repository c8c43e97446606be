<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>safeguarding</name>
    <message id="safeguarding.arrived" numerus="yes">
        <source>{n} safeguarding cases that you have not opened yet.</source>
        <translation>
            <numerusform>{n} safeguarding case that you have not opened yet.</numerusform>
            <numerusform>{n} safeguarding cases that you have not opened yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
