import QtQuick
import Chairside.Dashboard

// A quiet ground for what belongs together.
Rectangle {
    radius: 10
    color: Theme.tile
    border.width: 1
    border.color: Theme.line
}
