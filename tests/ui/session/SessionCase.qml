import QtQuick
import QtTest
import Chairside.Dashboard

// What a person does on the screen of one chair, against a real station: presses, types, and reads what it says.
TestCase {
    id: test
    when: windowShown
    width: 1280
    height: 800
    visible: true

    readonly property string chair: "CHAIR-1"
    readonly property int patience: 30000
    property Item dashboard: null

    Component {
        id: factory
        DashboardView {
            width: test.width
            height: test.height
            station: stationModel
            navigation: navigationModel
        }
    }
    // What the monitors sent before.
    function beforeAnybodyLooks() {
    }
    function initTestCase() {
        failOnWarning(/.?/);
        dashboard = factory.createObject(test);
        beforeAnybodyLooks();
        verify(monitors.sendSpo2(chair, 97), "the station takes a reading");
        verify(monitors.sendSpo2("CHAIR-2", 98));
        tryVerify(() => stationModel.chairs.count === 2, patience);
        navigationModel.openChair(chair);
        tryVerify(() => shown(find("chairPanel")), patience);
    }
    function cleanupTestCase() {
        dashboard.destroy();
    }
    function find(name) {
        return findChild(dashboard, name);
    }
    function shown(item) {
        return item !== null && item.visible;
    }
    // Scrolls it into sight, as a finger would, and presses it.
    function press(name) {
        tryVerify(() => shown(find(name)) && find(name).enabled, patience, name);
        waitForRendering(dashboard, 200);
        for (const flick of ["panelFlick", "formFields"]) {
            const view = find(flick);
            if (!shown(view))
                continue;
            const place = find(name).mapToItem(view.contentItem, 0, 0);
            const inside = isInside(find(name), view.contentItem);
            if (inside)
                view.contentY = Math.max(0, Math.min(place.y - 20, view.contentHeight - view.height));
        }
        waitForRendering(dashboard, 200);
        mouseClick(find(name));
    }
    function isInside(item, ancestor) {
        for (let at = item; at !== null; at = at.parent)
            if (at === ancestor)
                return true;
        return false;
    }
    function type(field, words) {
        press("field:" + field);
        tryVerify(() => find("field:" + field).activeFocus, patience, field);
        find("field:" + field).selectAll();
        for (const letter of words)
            keyClick(letter);
    }
    function record() {
        press("formRecord");
        tryVerify(() => !shown(find("sessionForm")), patience, "recorded: " + find("formAnswer").text);
    }
    function texts(item, found) {
        const all = found ?? [];
        if (item.visible === false)
            return all;
        if (item.text !== undefined && item.text.length > 0)
            all.push(item.text);
        for (let i = 0; i < item.children.length; ++i)
            texts(item.children[i], all);
        return all;
    }
    function says(name, words) {
        return find(name) !== null && texts(find(name)).some(text => text.indexOf(words) >= 0);
    }
    function model() {
        return navigationModel.chair;
    }
    function letters(words) {
        for (const letter of words)
            keyClick(letter);
    }
    function checkIn(name, id, protocol) {
        press("checkIn");
        if (protocol.length > 0)
            press("protocol=" + protocol);
        type("name", name);
        type("secondId", id);
        type("born", "1984-05-30");
        type("weight", "79.83");
        press("indication=1");
        record();
        tryVerify(() => model().session.running && says("sessionCard", name), patience);
    }
    // Four readings that differ: then a person may choose.
    function chooseBaseline(systolics) {
        for (const systolic of systolics) {
            ask(12, "");
            type("systolic", systolic);
            type("diastolic", "78");
            type("rate", "72");
            record();
            tryVerify(() => model().pressure.text === systolic + "/78", patience, "charted");
        }
        press("ask:5");
        const fields = find("formFields");
        tryVerify(() => texts(fields).some(text => text.indexOf(systolics[0] + "/78") >= 0), patience, "the readings are offered");
        pressText(fields, texts(fields).find(text => text.indexOf(systolics[0] + "/78") >= 0));
        type("reason", "calm by then");
        record();
        tryVerify(() => model().session.baseline === "", patience);
    }
    function phase(word) {
        tryVerify(() => model().phase === word, patience, word);
    }
    // Of which the two is the matter of who is still measured: nobody sends while this test takes its time.
    function isWithoutSession() {
        return model().phase === "WATCH" || model().phase === "UNOCCUPIED";
    }
    function ask(number, subject) {
        const name = "ask:" + number + ":" + subject;
        let tries = 0;
        do {  // what comes may move it from under the finger
            if (!shown(find(name)))
                press("sessionMore");
            press(name);
        } while (!opened() && ++tries < 5);
        verify(shown(find("sessionForm")), name);
    }
    function opened() {
        for (let looks = 0; looks < 10 && !shown(find("sessionForm")); ++looks)
            waitForRendering(dashboard, 100);
        return shown(find("sessionForm"));
    }
    function pressText(item, words) {
        waitForRendering(dashboard, 200);  // before: what came meanwhile makes rows anew
        const found = withText(item, words);
        verify(found !== null, words);
        mouseClick(found);
    }
    function withText(item, words) {
        if (item.text === words)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = withText(item.children[i], words);
            if (found !== null)
                return found;
        }
        return null;
    }
}
