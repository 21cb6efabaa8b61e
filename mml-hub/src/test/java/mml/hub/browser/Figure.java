package mml.hub.browser;

import mml.hub.widget.Widget;

/** A widget as it stands on an open page. */
record Figure(Chromium chromium, Widget widget) {
    private static final String AT = "document.querySelector(arguments[0])";

    /** A selector of something inside. */
    String selector(String inside) {
        return "[data-widget='" + widget.name() + "'] " + inside;
    }

    String text(String inside, String property) {
        return chromium.text("return " + AT + "[arguments[1]]", selector(inside), property);
    }

    /** The picture in words, as it is read to somebody who comes to it. */
    String spoken() {
        return text(".words", "textContent");
    }

    /** What is said when a change has come to rest. */
    String told() {
        return text("[aria-live=polite]", "textContent");
    }

    String picture() {
        return text(".picture svg", "outerHTML");
    }

    /** Follows a link to a state, on the page that is open. */
    void follow(String state) {
        chromium.async(
                "addEventListener('hashchange', () => done(), {once: true}); location.hash = given[0]",
                "#top!" + widget.name() + "?" + state);
    }

    /** Waits until the text of an element starts like this. */
    void await(String inside, String start) {
        chromium.async(
                "const look = () => document.querySelector(given[0]).textContent.startsWith(given[1]) ? done() : setTimeout(look, 20); look();",
                selector(inside),
                start);
    }

    /** Waits until what was asked for is drawn, also where the core needs a while. */
    void rest() {
        chromium.async(
                "const look = () => document.querySelector(given[0]).hasAttribute('aria-busy') ? setTimeout(look, 20) : done();"
                        + "look();",
                selector(""));
    }

    /** The state as the address holds it, once it is written there. */
    String linked() {
        return String.valueOf(chromium.async(
                "setTimeout(() => done((location.hash.split('!').find(p => p.startsWith(given[0] + '?'))"
                        + " ?? '?').split('?').slice(1).join('?')), 400)",
                widget.name()));
    }
}
