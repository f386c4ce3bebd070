"use strict";
const search = document.getElementById("search");
const hits = document.getElementById("hits");
const most = 40;

function hit(word) {
    const link = document.createElement("a");
    link.href = word[2];
    link.textContent = word[0];
    const note = document.createElement("small");
    note.textContent = word[3] ? word[1] + ": " + word[3] : word[1];
    link.append(note);
    const item = document.createElement("li");
    item.append(link);
    return item;
}

function look() {
    const asked = search.value.trim().toLowerCase().split(/\s+/).filter(part => part);
    const found = asked.length === 0 ? [] : WORDS.filter(word => {
        const text = (word[0] + " " + word[3]).toLowerCase();
        return asked.every(part => text.includes(part));
    });
    const last = word => word[0].slice(word[0].lastIndexOf(".") + 1).toLowerCase();
    found.sort((a, b) => Number(last(b).startsWith(asked[0])) - Number(last(a).startsWith(asked[0])));
    hits.replaceChildren(...found.slice(0, most).map(hit));
    hits.hidden = found.length === 0;
}

search.addEventListener("input", look);
document.addEventListener("keydown", event => {
    if (event.key === "/" && document.activeElement !== search) {
        event.preventDefault();
        search.focus();
    } else if (event.key === "Escape") {
        search.value = "";
        look();
    } else if (event.key === "Enter" && document.activeElement === search && hits.firstChild) {
        hits.querySelector("a").click();
    }
});
