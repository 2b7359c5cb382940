import QtQuick
import QtQuick.Shapes
import Chairside.Dashboard

// Sound: a bell; crossed with dashes while it is paused (it comes back by itself), with a solid cross when there is none.
Item {
    id: root
    property color color: Theme.text
    property bool paused: false
    property bool broken: false
    property real size: 22

    implicitWidth: size
    implicitHeight: size
    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        opacity: root.paused || root.broken ? 0.5 : 1
        ShapePath {
            fillColor: root.color
            strokeWidth: -1
            PathSvg { path: "M12 2 C8 2 6 5 6 9 L6 14 L4 17 L20 17 L18 14 L18 9 C18 5 16 2 12 2 Z M9.5 19 A2.5 2.5 0 0 0 14.5 19 Z" }
        }
    }
    Repeater {
        model: root.paused || root.broken ? [45, -45] : []
        delegate: Item {
            id: stroke
            required property real modelData
            anchors.centerIn: parent
            width: root.size * 1.25
            height: Math.max(2, root.size * 0.1)
            rotation: modelData
            Repeater {
                model: root.broken ? 1 : 4
                delegate: Rectangle {
                    required property int index
                    readonly property real part: root.broken ? 1 : 4
                    x: index * stroke.width / part
                    width: root.broken ? stroke.width : stroke.width / part * 0.6
                    height: stroke.height
                    color: root.color
                    border.width: 0
                }
            }
        }
    }
}
