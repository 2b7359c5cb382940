import QtQuick
import Chairside.Dashboard

// Words in the dashboard's own type.
Text {
    property bool spare: false  // may be cut off: it is said whole elsewhere
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: 15 * Theme.u
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
