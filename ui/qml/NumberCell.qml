import QtQuick
import Chairside.Dashboard

// One vital: label, number, and what is to be said of its age. Inverse-filled while it breaches a limit.
Item {
    id: root
    required property VitalModel vital
    required property FlashClock flash
    property color colour: Theme.text
    property real size: 50
    property real labelSize: 12
    property real lineSize: size  // of the largest number in the row: baselines align
    property bool labelled: true
    property bool noted: true

    readonly property bool inverse: vital.alarm > 0 && !vital.calm
    readonly property bool lit: vital.alarm === 3 ? flash.highLit : vital.alarm === 2 ? flash.mediumLit : true
    readonly property color shownColour: inverse ? Theme.ink : vital.look === VitalModel.Live ? colour : Theme.secondary

    implicitWidth: Math.max(digits.width + pad * 2, labels.width)
    implicitHeight: column.height
    readonly property real pad: size * 0.08

    Accessible.role: Accessible.StaticText
    Accessible.name: vital.spoken

    Column {
        id: column
        width: parent.width
        Row {
            id: labels
            visible: root.labelled
            spacing: root.labelSize * 0.35
            Label {
                text: root.vital.label
                color: root.colour
                opacity: root.vital.look === VitalModel.Live ? 1 : 0.7
                font.pixelSize: root.labelSize
                font.weight: Font.DemiBold
            }
            Label {
                text: root.vital.unit
                color: Theme.secondary
                font.pixelSize: root.labelSize
            }
        }
        Rectangle {
            x: root.inverse || root.vital.calm || root.vital.unconfirmed ? 0 : -root.pad
            width: digits.width + root.pad * 2
            height: root.lineSize * 1.14
            radius: Math.min(8, root.size * 0.14)
            color: root.inverse ? Theme.fill(root.vital.alarm, root.lit) : "transparent"
            border.width: root.vital.calm || root.vital.unconfirmed ? 2 : 0
            border.color: root.vital.calm ? Theme.priority(root.vital.alarm) : Theme.text
            DigitText {
                id: digits
                y: (parent.height - height) / 2 + (root.lineSize - root.size) * 0.3
                x: root.pad
                text: root.vital.text
                size: root.size
                color: root.shownColour
                opacity: root.inverse || root.vital.look === VitalModel.Live ? 1 : 0.75
            }
            Rectangle {  // entered by hand: also where no words have room
                objectName: "byHand"
                visible: root.vital.byHand
                anchors { left: digits.left; right: digits.right; bottom: parent.bottom }
                height: Math.max(2, root.size * 0.05)
                color: digits.color
            }
        }
        Flow {
            visible: root.noted
            width: root.width
            spacing: root.labelSize * 0.4
            TextMetrics {
                id: said
                font: caption.font
                text: caption.text
            }
            Label {
                id: caption
                width: Math.min(Math.ceil(said.advanceWidth) + 1, root.width)
                spare: root.vital.unconfirmed  // the word comes first, then the age
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 9
                text: root.vital.caption.length > 0 || root.vital.due.length > 0 ? root.vital.caption : " "
                color: root.vital.unconfirmed ? Theme.text : Theme.secondary
                font.pixelSize: root.labelSize
                font.weight: root.vital.unconfirmed ? Font.DemiBold : Font.Normal
            }
            Label {
                objectName: "due"
                visible: text.length > 0
                text: root.vital.due
                color: root.vital.overdue ? Theme.text : Theme.secondary
                font.pixelSize: root.labelSize
                font.weight: root.vital.overdue ? Font.Bold : Font.Normal
            }
        }
    }
}
