import QtQuick
import Chairside.Dashboard

// A number whose digits stand in cells of one width, so that nothing jumps when it changes.
Row {
    id: root
    required property string text
    property real size: 40
    property color color: Theme.text
    property int weight: Font.Bold

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    TextMetrics {
        id: digit
        font: sample.font
        text: "0"
    }
    Text {
        id: sample
        visible: false
        font.family: Theme.family
        font.pixelSize: Math.max(1, root.size)
        font.weight: root.weight
    }
    Repeater {
        model: root.text.length
        delegate: Item {
            id: cell
            required property int index
            readonly property string glyph: root.text.charAt(index)
            readonly property bool isDigit: glyph >= "0" && glyph <= "9"
            width: isDigit ? digit.advanceWidth : mark.implicitWidth
            height: mark.implicitHeight
            Text {
                id: mark
                anchors.horizontalCenter: parent.horizontalCenter
                text: cell.glyph
                font: sample.font
                color: root.color
                textFormat: Text.PlainText
            }
        }
    }
}
