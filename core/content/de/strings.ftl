# Der Katalog der deutschen Oberfläche, für alle Front-Ends. Die Schlüssel bleiben, die Texte dürfen sich ändern.
# Mitteilungen mit Argumenten vollendet der Kern; die anderen gehen so hinüber, wie sie sind.

## Die App
app-name = Nearer
app-what = Ein privater Begleiter zum Üben, für Menschen, die andere auf Abstand halten und näher kommen möchten.
app-not-medical = Kein Medizinprodukt, keine Diagnose, keine Behandlung.

## Orte
place-today = Heute
place-path = Weg
place-journal = Tagebuch
place-insights = Einblicke
place-you = Du
place-settings = Einstellungen
toolbox-open = Jetzt gerade

## Gemeinsame Wörter für Schaltflächen
action-back = Zurück
action-begin = Anfangen
action-cancel = Abbrechen
action-close = Schließen
action-continue = Weiter
action-delete = Löschen
action-edit = Bearbeiten
action-finish = Fertig
action-leave = Später weitermachen
action-add = Hinzufügen
action-next = Weiter
action-pause = Anhalten
action-resume = Fortsetzen
action-share = Teilen oder kopieren
action-save = Speichern
action-save-to = In einer Datei speichern
action-skip = Überspringen
action-start = Starten
action-start-over = Neu starten
action-stop = Beenden
action-try-again = Noch einmal versuchen
waiting = Einen Moment …
action-undo = Rückgängig
minutes-short = Min.

## Erster Start
welcome-title = Abstand war einmal eine gute Antwort
welcome-body = Nearer ist für Menschen, die sich zurückziehen, wenn jemand nahe kommt, und die gern bleiben könnten. Es erklärt, wie das zusammenhängt, bietet kleine Übungen an und bewahrt auf, was du schreibst.
welcome-adults = Geschrieben für Erwachsene. Wenn du unter 18 bist, sprich mit einer erwachsenen Person, der du vertraust, oder mit einem Hilfetelefon für Kinder und Jugendliche.
welcome-private-title = Das liest niemand
welcome-private-body = Was du schreibst, bleibt verschlüsselt auf diesem Gerät. Es gibt kein Konto, und die App geht nicht ins Netz. Niemand liest mit, und niemand wird benachrichtigt. Wenn du in Gefahr bist, ruf an: Die Nummern stehen unter „Jetzt gerade“.
welcome-not-medical = Das hier ist keine Diagnose und keine Behandlung, und es ersetzt keine Therapie.
welcome-why-title = Was führt dich her?
brought-i-step-back = Ich ziehe mich zurück
brought-someone-said-so = Jemand hat es gesagt
brought-in-therapy = Ich bin in Therapie
brought-looking = Ich sehe mich nur um
welcome-first-title = Ein Moment, eine Minute
welcome-first-body = Denk an einen Moment mit jemandem, heute oder in letzter Zeit. Du kannst dich auch erst umsehen.
welcome-first-do = Einen Moment festhalten
welcome-first-look = Erst umsehen

## Heute
greeting-morning = Guten Morgen
greeting-day = Hallo
greeting-evening = Guten Abend
greeting-back = Schön, dass du wieder da bist
today-unfinished = Das ist noch offen
today-due = Wenn du magst
today-practices = Alltagsübungen
today-next = Ein nächster Schritt
today-nothing = Es steht nichts an. Auch das ist in Ordnung.
today-date = { $weekday }, { $day }. { $month }
today-day-back = { $weekday }: du hast dich zurückgezogen
today-day-nearer = { $weekday }: du bist näher gekommen
today-day-open = { $weekday }: nichts notiert
today-week = Sieben Tage
today-nothing-hint = Gab es einen Moment mit jemandem? Zweimal tippen hält ihn fest.
today-tomorrow = Morgen fragen
today-not-now = Nicht jetzt
today-kept = Das ist gespeichert.
today-capture = Eine Zeile ins Tagebuch
due-follow-up = Daran wolltest du erinnert werden.
due-letter = Ein Brief von dir
due-letter-reason = Du hast ihn für diese Tage geschrieben.
due-question = Eine kurze Frage, nur dieses eine Mal.
due-more = Ein paar Worte ergänzen
due-more-reason = Du wolltest heute Abend noch etwas ergänzen.
due-first = Ein erster Blick, damit du später vergleichen kannst.
due-again = Das letzte Mal ist eine Weile her.
next-first = Als Erstes: ein Moment, in einer Minute.
next-lesson = Als Nächstes zu lesen, in „{ $stage }“.
next-form = Als Nächstes auszuprobieren, in „{ $stage }“.
practice-done = Erledigt
practice-skip = Auslassen
practice-skipped = Ausgelassen
practice-strength = Stärke
practice-take-back = Zurücknehmen

## Weg
path-title = Der Weg
path-hint = In der Reihenfolge, in der eine Therapie meist vorgeht. Fang an, wo du willst. Nichts ist gesperrt.
stage-lessons = Zum Lesen
stage-forms = Zum Üben
stage-practice = Eine Übung für den Alltag
stage-practice-make = Für mich übernehmen
stage-practice-made = Sie steht jetzt unter „Heute“.
stage-unwritten = Wird noch geschrieben
stage-state = { $read } von { $lessons } { $lessons ->
    [one] Lektion
   *[other] Lektionen
  }, { $done } von { $forms } { $forms ->
    [one] Übung
   *[other] Übungen
  }
stage-state-forms = { $done } von { $forms } { $forms ->
    [one] Übung
   *[other] Übungen
  }
form-role-with-person = mit jemandem
form-role-look-back = Rückblick
lesson-short = Kurz gesagt
lesson-whole = Die ganze Lektion
lesson-read = Als gelesen markieren
lesson-read-done = Gelesen
lesson-sources = Woher das stammt

path-tracks = Neben dem Weg
track-part-forms = Zum Üben

## Übungen
form-light = Eine Minute
form-full = Die ganze Übung
form-caution = Bevor du anfängst
form-examples = Zum Beispiel
form-own-answer = In eigenen Worten
form-step-of = Schritt
form-ready = Das war der letzte Schritt.
quoted = „{ $words }“
listed = { $before } und { $last }
form-finished = Gespeichert.
form-discard = Verwerfen
form-menu = Mehr zu dieser Übung
form-becomes = Was daraus wird
form-change = Eine Antwort ändern
form-discard-sure = Was du hier eingegeben hast, wird gelöscht.
form-not-kept = Was du hier eingibst, wird nicht gespeichert.
form-before = vorher
becomes-entry = In deinem Tagebuch, unter heute
becomes-map-part = Auf deiner Karte
becomes-practice = Bei deinen Alltagsübungen
becomes-asked-again = Eine Frage dazu, { $when }
text-hint = Ein paar Worte genügen
list-add = Noch etwas hinzufügen
list-remove = Entfernen
person-nobody = Niemand Bestimmtes
person-add = Jemand Neues
person-name = Name
feeling-intensity = Wie stark?
feeling-body = Im Körper
feeling-families = Gefühlsfamilien
feeling-chosen = Ausgewählt
scale-unset = Noch nichts gewählt
plan-when = Wenn
plan-then = Dann
plan-practise = Zu einer Alltagsübung machen
timer-in = Einatmen
timer-out = Ausatmen
timer-sitting = Sitz, wie du magst
timer-done = Die Zeit ist um.
script-begin = Lies langsam, oder lass es dir Zeile für Zeile zeigen
script-at-own-pace = In meinem Tempo
script-next = Nächste Zeile
script-done = Das war alles.
review-nothing = Du hast alles ausgelassen. Das ist in Ordnung.

on-day = am { $day }
follow-up-in = { $days ->
    [one] morgen
   *[other] in { $days } Tagen
}
follow-up-never = nicht fragen
text-recalled = Schon einmal geschrieben
dialogue-again = Von vorn
dialogue-your-turn = Was sagst du?
dialogue-ending = Wie es ausging
date-choose = Einen Tag wählen
timer-bells = Eine Glocke am Ende
timer-bells-between = Glocken zwischendurch und am Ende
timer-touch = Eine Vibration bei jedem Atemzug
timer-title = Atmen und Sitzen
timer-paused = Angehalten
timer-tones = Töne zum Ein- und Ausatmen
own-change = { $title }: zuerst { $first }, jetzt { $last }

## Sicherheit
safety-ask = Bist du gerade in Sicherheit?
safety-ask-yesterday = Gestern wusstest du nicht genau, ob du in Sicherheit bist. Wie ist es jetzt?
safety-ask-since = Beim letzten Mal wusstest du nicht genau, ob du in Sicherheit bist. Wie ist es jetzt?
safety-yes-option = ja
safety-not-sure-option = weiß ich nicht
safety-no-option = nein
safety-skip-option = überspringen
safety-why = Eine deiner Antworten gibt Anlass zu dieser Frage. Niemand sieht, was du antwortest, und niemand wird benachrichtigt.
safety-yes = Gut zu wissen. Die Nummern stehen unter „Jetzt gerade“, falls sich das ändert.
safety-not-yes = Bitte bleib damit nicht allein. Wähle den Notruf, ruf eines dieser Hilfetelefone an oder jemanden, dem du vertraust.
safety-people = Wen ich anrufen kann
safety-plan = Mein Plan für heute Nacht
safety-write-plan = Einen Plan für solche Nächte schreiben
tonight-signs = Woran ich merke, dass es schwer wird
tonight-alone = Was ich für mich allein tue
tonight-company = Gesellschaft, ohne etwas zu erzählen
tonight-tell = Wem ich es sage
tonight-professionals = Fachleute
tonight-out-of-reach = Was ich außer Reichweite bringe
tonight-worth = Wofür es sich lohnt zu bleiben
phrases-offer = Falls es ums Sterben geht oder darum, dich selbst zu verletzen: Unter „Jetzt gerade“ findest du Menschen, die du anrufen kannst, und deinen Plan.

## Meine Karte
map-title = Meine Karte
map-hint = Eine Seite darüber, wie es bei dir zusammenhängt. Sie füllt sich mit dem, was du hier tust. Ändere daran, was du willst.
map-learned = Damals gelernt
map-learned-hint = Was Nähe dir früh beigebracht hat
map-belief = Überzeugung
map-belief-hint = Der Satz, der darunterliegt
map-alarm = Alarm
map-alarm-hint = Was ihn auslöst
map-moves = Rückzugswege
map-moves-hint = Was du tust, um Abstand zu bekommen
map-cost = Preis
map-cost-hint = Was es dich kostet
map-helps = Was hilft
map-helps-hint = Was dich bleiben oder zurückkommen lässt
map-empty = Hier ist noch nichts. Übungen füllen das mit der Zeit, oder du schreibst es selbst.
map-write = Selbst schreiben
map-gather = Meins entfernen und Gesammeltes zeigen
map-taken-out = Entfernt. Hier steht wieder, was die Übungen sagen.

## Was aus Übungen bleibt
kept-title = Aus Übungen
kept-empty = Was aus Übungen bleibt, steht hier: Ziele, Überzeugungen, Experimente, Notizen.
kept-goals = Ziele
kept-beliefs = Überzeugungen
kept-experiments = Experimente
kept-ladder = Vertrauensschritte
kept-agenda = Für eine Sitzung
kept-notes = Nach Sitzungen
kept-ruptures = Was wieder gut wurde
kept-events = Momente der Nähe
kept-caregivers = Die Menschen von damals
kept-learned = Was ich damals gelernt habe
belief-rated = fühlt sich zu { $last } von 100 wahr an
belief-rated-twice = fühlte sich zuerst zu { $first } von 100 wahr an, jetzt zu { $last }
belief-evidence = { $for } dafür, { $against } dagegen
as-feared-no = Es kam nicht wie befürchtet.
as-feared-partly = Es kam teils wie befürchtet.
as-feared-yes = Es kam wie befürchtet.
as-feared-not-done = Es wurde nicht gemacht.

## Tagebuch
journal-title = Tagebuch
journal-search = Suchen
journal-empty = Hier ist noch nichts. Eine Zeile genügt für den Anfang.
journal-none-found = Nichts gefunden.
journal-write = Schreiben
journal-text = Was ist passiert?
journal-mood = Stimmung
journal-tags = Schlagwörter, mit Leerzeichen dazwischen
journal-more = Frühere zeigen
journal-deleted = Im Papierkorb
journal-saved = Gespeichert.
journal-star = Mit einem Stern markieren
journal-unstar = Stern entfernen
journal-line-menu = Markieren oder löschen
mood-minus-3 = sehr gedrückt
mood-minus-2 = gedrückt
mood-minus-1 = etwas gedrückt
mood-0 = dazwischen
mood-plus-1 = ganz gut
mood-plus-2 = gut
mood-plus-3 = sehr gut
kind-check-in = Kurzeintrag
kind-exercise = Übung
kind-session = Sitzung
kind-letter = Brief

## Das Tagebuch: was der Kern über Festgehaltenes, Importe und Exporte sagt
inbox-waiting = { $count ->
    [one] Etwas, das du festgehalten hast, ist noch nicht einsortiert.
   *[other] { $count } Sachen, die du festgehalten hast, sind noch nicht einsortiert.
}
inbox-aside = { $count ->
    [one] Etwas Festgehaltenes lässt sich nicht lesen. Es bleibt erhalten.
   *[other] { $count } festgehaltene Sachen lassen sich nicht lesen. Sie bleiben erhalten.
}
import-daylio-csv = Daylio, als CSV
import-daylio-backup = Sicherung aus Daylio
import-day-one = Day One
import-jrnl = jrnl
import-pages = Textdateien
import-nearer = Nearer
import-would-add = { $count ->
    [0] Darin ist nichts Neues.
    [one] 1 Eintrag kann importiert werden.
   *[other] { $count } Einträge können importiert werden.
}
import-added = { $count ->
    [0] Nichts davon war neu.
    [one] 1 Eintrag wurde importiert.
   *[other] { $count } Einträge wurden importiert.
}
import-already-here = { $count ->
    [one] 1 wurde schon früher importiert und bleibt, wie er ist.
   *[other] { $count } wurden schon früher importiert und bleiben, wie sie sind.
}
import-twice = { $count ->
    [one] 1 steht zweimal in der Datei.
   *[other] { $count } stehen zweimal in der Datei.
}
import-failed = { $count ->
    [one] 1 lässt sich nicht importieren.
   *[other] { $count } lassen sich nicht importieren.
}
import-left-photos = { $count ->
    [one] 1 Foto bleibt zurück.
   *[other] { $count } Fotos bleiben zurück.
}
import-left-recordings = { $count ->
    [one] 1 Aufnahme bleibt zurück.
   *[other] { $count } Aufnahmen bleiben zurück.
}
import-left-places = { $count ->
    [one] 1 Ort bleibt zurück.
   *[other] { $count } Orte bleiben zurück.
}
import-left-weather = { $count ->
    [one] Das Wetter von 1 Eintrag bleibt zurück.
   *[other] Das Wetter von { $count } Einträgen bleibt zurück.
}
import-left-other = { $count ->
    [one] 1 weitere Sache bleibt zurück.
   *[other] { $count } weitere Sachen bleiben zurück.
}
import-without-mood = { $count ->
    [one] 1 Eintrag hat keine Stimmung, weil sein Wort dafür keine Bedeutung bekam.
   *[other] { $count } Einträge haben keine Stimmung, weil ihre Wörter dafür keine Bedeutung bekamen.
}
import-only-entries = Nur Einträge kommen herein, mit ihren Personen, Schlagwörtern und Gefühlen. Alltagsübungen, Pläne, Antworten und Einstellungen bleiben in der Datei.
import-at-entry = Eintrag { $number }, vom ältesten an gezählt: { $why }
import-at-line = Zeile { $line }: { $why }
import-in-file = { $file }: { $why }
import-in-file-at-line = { $file }, Zeile { $line }: { $why }
import-no-date = Es fehlt ein Datum.
import-not-a-date = Das Datum gibt es nicht, oder es ist nicht lesbar.
import-in-the-future = Das Datum liegt noch in der Zukunft.
import-too-long-ago = Das Datum liegt vor 1970.
import-wrong-columns = Die Spalten passen nicht, oder ein Anführungszeichen wird nie geschlossen.
import-not-text = Das ist kein Text in UTF-8.
import-too-long = Das ist länger, als ein Eintrag sein kann.
import-empty = Es steht nichts darin.
import-unreadable = Das lässt sich nicht lesen.
import-unsafe-name = Der Name führt aus der Datei hinaus.
export-done = { $count ->
    [one] 1 Eintrag wurde geschrieben.
   *[other] { $count } Einträge wurden geschrieben.
} Wer die Datei hat, kann sie lesen.
export-mood = Stimmung: { $mood }
export-feelings = Gefühle: { $feelings }
export-people = Mit: { $people }
export-tags = Schlagwörter: { $tags }

capture-title = Gerade eben
capture-open = Einen Moment festhalten
capture-sentence = Einen Satz hinzufügen
capture-person = Mit wem?
capture-more-tonight = Heute Abend mehr dazu schreiben
capture-kept-later = Gespeichert. Es wird einsortiert, wenn du Nearer das nächste Mal öffnest.
capture-shared = Ins Tagebuch
capture-about = Die Arten, einen Moment festzuhalten, mit einem Fingertipp erreichbar.
widget-practices = Alltagsübungen von heute
widget-practices-about = Ein Punkt für jede Alltagsübung, ohne ihren Namen. Tippe auf einen Punkt, um sie als erledigt zu markieren.
widget-mark = Eine Alltagsübung: tippen, um sie als erledigt zu markieren
widget-marked = Eine Alltagsübung: für heute erledigt

journal-filter = Filtern
journal-filter-clear = Wieder alles zeigen
journal-filter-person = Person
journal-filter-feeling = Gefühl
journal-filter-tag = Schlagwort
journal-filter-kind = Art
journal-filter-stage = Etappe
journal-filter-first = Von
journal-filter-last = Bis
journal-filter-star = Nur die mit Stern
journal-ranked = Beste Treffer zuerst
journal-calendar = Kalender
journal-on-this-day = An diesem Tag
journal-prompts = Worüber du schreiben könntest
journal-prompts-offer = Anregungen zum Schreiben anbieten
journal-draft-kept = Daran hast du geschrieben. Es ist gespeichert.
journal-draft-drop = Verwerfen
kind-free = frei geschrieben
entry-when = Wann war das?
entry-feelings = Gefühle
entry-people = Personen
entry-versions = Frühere Fassungen
entry-put-back = Diese wiederherstellen
entry-delete-for-good = Jetzt endgültig löschen
entry-delete-for-good-sure = Es wird mit seinen früheren Fassungen aus dem Tresor gelöscht, und auch aus den eigenen Sicherungen der App. Das lässt sich nicht rückgängig machen.

data-title = Deine Daten
data-came-in = Was zuletzt hereinkam
data-undo = Rückgängig machen
data-whole = Ist alles heil?
data-whole-hint = Nearer geht alles in deinem Tresor durch. Es bringt in Ordnung, was ohne Verlust geht, und sagt, was sich nicht lesen lässt.
data-look-over = Alles prüfen
bin-title = Papierkorb
bin-hint = Was du löschst, bleibt mindestens 30 Tage hier. Es zählen nur Tage, an denen du Nearer öffnest.
bin-empty = Der Papierkorb ist leer.
bin-restore = Wiederherstellen
import-title = Ein Tagebuch importieren
import-hint = Aus Daylio, Day One, jrnl, Textdateien oder Nearer selbst. Du siehst zuerst, was in der Datei ist.
import-samples = So beginnt es
import-moods = Was bedeuten die Stimmungen darin?
import-no-mood = keine Stimmung
import-mood-words-as-tags = Wörter für Stimmungen als Schlagwörter behalten
import-tags = Was zu Schlagwörtern wird
import-failures = Was sich nicht importieren lässt
import-zone-here = Die Datei nennt keine Zeitzone. Ihre Uhrzeiten gelten für den Ort, an dem du jetzt bist.
import-take = Importieren
import-undo = Diesen Import rückgängig machen
export-title = Das Tagebuch exportieren
export-hint = Unverschlüsselte Dateien, für andere Programme. Wer die Datei hat, kann sie lesen.
export-markdown = Eine Textdatei (Markdown)
export-markdown-days = Eine Textdatei für jeden Tag (zip)
export-csv = Eine Tabelle (CSV)
export-day-one-json = Für Day One (JSON)
export-day-one-zip = Für Day One (zip)
export-document = Alles, was im Tresor ist (JSON)

## Einblicke
insights-title = Einblicke
insights-hint = Deine eigenen Zahlen, neben deinen eigenen früheren. Sie können steigen, weil du mehr bemerkst.
insights-table = Als Tabelle
insights-chart = Als Diagramm
insights-day = Tag
insights-in-general = Im Allgemeinen
insights-empty = Antworte ein erstes Mal, dann steht hier ein Punkt.
insights-answer = Jetzt antworten
outcome-planned = Du hattest vor
outcome-expected = Erwartet hattest du
outcomes-title = Was daraus wurde
outcomes-once = Ein Mal. Es sagt, was einmal geschah.
outcomes-twice = Jetzt zwei Mal.
outcomes-line = { $times ->
    [0] Von dem, was du vorhattest, kam es bisher zu nichts.
    [one] Von einem Mal { $feared ->
        [0] keines
       *[other] eines
      } wie befürchtet. Erwartet hattest du { $expected ->
        [0] keines
       *[other] eines
      }.
   *[other] Von { $times } Malen { $feared ->
        [0] keines
        [one] eines
       *[other] { $feared }
      } wie befürchtet. Erwartet hattest du { $expected ->
        [0] keines
        [one] eines
       *[other] { $expected }
      }.
  }
outcomes-kind-line = Von { $times } Malen { $feared ->
    [0] keines
    [one] eines
   *[other] { $feared }
  } wie befürchtet.
outcomes-footnote = Gezählt wird, was du mit anderen Menschen getan hast. „Erwartet“ heißt: Was du erwartet hast, war etwas, das du fürchtest. Was du nur bemerkt hast, ist der kleine Punkt und zählt nicht mit.
outcomes-share = Wie befürchtet in { $feared } von { $times }, teilweise in { $partly }. Wenn es so weitergeht, irgendwo zwischen { $low } und { $high } von 100. Wozu es nicht kam, zählt nicht mit.
outcomes-doubt = Du hast gewählt, was du versuchst und mit wem. Es sagt also, wie es in deiner Größe geht, nicht wie Menschen sind.
outcomes-sure-little = Wo du höchstens zu 33 von 100 sicher warst: wie befürchtet in { $feared } von { $times }.
outcomes-sure-some = Wo du zu 34 bis 66 sicher warst: wie befürchtet in { $feared } von { $times }.
outcomes-sure-much = Wo du zu 67 oder mehr sicher warst: wie befürchtet in { $feared } von { $times }.
outcomes-first-half = Die erste Hälfte: wie befürchtet in { $feared } von { $times }.
outcomes-second-half = Die zweite Hälfte: wie befürchtet in { $feared } von { $times }.
outcome-with = { $day }, mit { $who }, { $act }: { $went }.
outcome-alone = { $day }, { $act }: { $went }.
went-no = nicht wie befürchtet
went-partly = teilweise wie befürchtet
went-yes = wie befürchtet
went-not-done = kam nicht dazu
act-told = etwas erzählt
act-asked = um etwas gebeten
act-stayed = geblieben
act-let-in = etwas angenommen
act-said-no = einen Wunsch oder eine Grenze gesagt
act-came-back = zurückgekommen
act-tried = etwas versucht
act-noticed = nur bemerkt
acts-told = Erzählen
acts-asked = Bitten
acts-stayed = Bleiben
acts-let-in = Annehmen
acts-said-no = Einen Wunsch oder eine Grenze sagen
acts-came-back = Zurückkommen
acts-tried = Etwas anderes versuchen
acts-noticed = Bemerken
chart-empty = { $title }: noch keine Antworten.
chart-sentence = { $title }: { $count ->
    [one] eine Antwort, { $last } am { $lastday }.
   *[other] { $count } Antworten, von { $first } am { $firstday } bis { $last } am { $lastday }.
  } { $place }
chart-too-few = Noch zu wenige, um zu sagen, was bei dir üblich ist.
chart-within = Die letzte liegt in deinem üblichen Bereich, { $low } bis { $high }.
chart-below = Die letzte liegt unter deinem üblichen Bereich, { $low } bis { $high }.
chart-above = Die letzte liegt über deinem üblichen Bereich, { $low } bis { $high }.

## Fragebögen
questionnaire-yes = ja
questionnaire-no = nein
questionnaire-untitled = Ein Fragebogen ohne Titel
questionnaire-score = Wert
questionnaire-about = Um wen geht es?
questionnaire-about-hint = „Niemand“ heißt: im Allgemeinen.

assessment-score-mean = Der Mittelwert aus { $items } Antworten, von { $low } bis { $high }. { $higher }
assessment-score-sum = Die Summe aus { $items } Antworten, von { $low } bis { $high }. { $higher }
assessment-score-times = Die Summe aus { $items } Antworten, mal { $factor }: von { $low } bis { $high }. { $higher }
assessment-score-item = Von { $low } bis { $high }. { $higher }
assessment-score-count = Wie viele von { $items }, von { $low } bis { $high }. { $higher }
assessment-score-difference = Was dafür spricht, weniger das, was dagegen spricht: von { $low } bis { $high }. { $higher }
assessment-score-occasions = Der Mittelwert aus { $counted } von { $items }, für die es einen Anlass gab, von { $low } bis { $high }. { $higher }
assessment-score-no-occasion = Diesmal keine Zahl: Für nichts davon gab es einen Anlass.
assessment-score-overall = { $people ->
    [one] Aus den neuesten Antworten zu einer Person, von { $low } bis { $high }.
   *[other] Der Mittelwert aus den neuesten Antworten zu { $people } Personen, von { $low } bis { $high }.
} { $higher }
assessment-score-open =
    { $open ->
        [one] Diesmal keine Zahl: Eine Antwort ist offen.
       *[other] Diesmal keine Zahl: { $open } Antworten sind offen.
    }
score-label = Von { $from } bis { $to } heißt in { $source } „{ $label }“. Das ist keine Diagnose.
score-label-one = { $from } heißt in { $source } „{ $label }“. Das ist keine Diagnose.
change-higher = { $points } höher als am { $day }.
change-lower = { $points } niedriger als am { $day }.
change-none = Genauso wie am { $day }.
change-beyond-chance = Als grobe Richtschnur braucht es { $needed }, um eine Veränderung vom Zufall zu unterscheiden. So viel ist es hier ({ $source }).
change-within-chance = Als grobe Richtschnur braucht es { $needed }, um eine Veränderung vom Zufall zu unterscheiden. Hier ist es weniger ({ $source }).

bring-summary = { $questions ->
    [0] Nichts darin lässt sich hier fragen.
    [one] Eine Frage lässt sich hier stellen.
   *[other] { $questions } Fragen lassen sich hier stellen.
} { $notes ->
    [0] Alles wird so übernommen, wie es ist.
    [one] Eine Sache wird nicht so übernommen, wie sie ist.
   *[other] { $notes } Sachen werden nicht so übernommen, wie sie sind.
}
bring-kind-scale = auf einer Skala
bring-kind-number = eine Zahl
bring-kind-choice = eine Antwort
bring-kind-several = mehrere Antworten
bring-kind-boolean = ja oder nein
bring-kind-text = in Worten, nicht ausgewertet
bring-note-type = Eine Frage der Art „{ $type }“ wird hier nicht gestellt. Sie wird weggelassen.
bring-note-options = Die Antworten dazu liegen anderswo oder lassen sich hier nicht auswählen. Die Frage wird weggelassen.
bring-note-many-options = Es gibt zu viele Antworten, um daraus zu wählen. Die Frage wird weggelassen.
bring-note-no-text = Es gibt keine Worte, um sie zu stellen. Die Frage wird weggelassen.
bring-note-modified = Ein Zeichen daran ändert die Bedeutung auf eine Weise, die hier nicht verstanden wird. Es wird weggelassen, mit allem, was darin liegt.
bring-note-computed = Das wird berechnet oder ist verborgen, also wird es nicht gefragt.
bring-note-condition = Die Bedingung für diese Frage lässt sich hier nicht befolgen. Sie wird immer gestellt und darf übersprungen werden.
bring-note-once = Diese Frage darf sich wiederholen. Hier wird sie einmal gestellt.
bring-note-weights = Eine Antwort hat zwei Zahlen, die sich unterscheiden. Diese Antwort zählt nicht mit.
bring-note-initial = Was dort schon eingetragen ist, lässt sich nicht übernehmen.
bring-note-status = Wer diesen Fragebogen gemacht hat, nennt ihn einen Entwurf oder hat ihn zurückgezogen.
bring-key-certain = Jede Frage wurde an ihrem Code erkannt.
bring-key-compare = Vergleiche jede Frage mit ihrer Nummer, bevor du weitermachst. Ein Schlüssel, der an den falschen Fragen hängt, ergibt falsche Zahlen.
bring-key-pick = Zu manchen Nummern gibt es noch keine Frage. Wähle für jede eine aus, und vergleiche.
bring-key-no-fit = Dieser Schlüssel braucht { $items } Fragen, deren Antworten von { $low } bis { $high } zählen. So viele gibt es hier nicht.
bring-answers-summary = { $added ->
    [0] Nichts ist neu.
    [one] Ein beantworteter Fragebogen ist neu.
   *[other] { $added } beantwortete Fragebögen sind neu.
} { $here ->
    [0] { "" }
    [one] Einer ist schon hier oder wurde gelöscht.
   *[other] { $here } sind schon hier oder wurden gelöscht.
} { $unread ->
    [0] { "" }
    [one] Einer lässt sich nicht übernehmen.
   *[other] { $unread } lassen sich nicht übernehmen.
}
bring-answers-differs = Für { $title } ist { $stated } angegeben; die Antworten ergeben { $value }.
bring-answers-incomplete = Für { $title } ist { $stated } angegeben; es fehlen Antworten, darum steht hier keine Zahl.
bring-answers-agrees = Für { $title } ist { $stated } angegeben; die Antworten ergeben dasselbe.
bring-answers-foreign = { $count ->
    [one] Eine Antwort gehört hier zu keiner Frage.
   *[other] { $count } Antworten gehören hier zu keiner Frage.
}
bring-answers-not-completed = Das ist nicht als abgeschlossen markiert.
bring-answers-no-day = Es ist kein Tag angegeben.
bring-answers-about-somebody = Es geht um jemanden, aber wer das hier ist, steht nicht dabei.
bring-answers-no-questionnaire = Der Fragebogen dazu ist nicht hier. Importiere ihn zuerst.
bring-answers-nothing-fits = Keine der Antworten passt zum Fragebogen.
bring-answers-future = Der Tag liegt noch in der Zukunft.

questionnaires-title = Fragebögen
questionnaires-hint = Unsere und die, die du mitbringst. Keiner muss beantwortet werden, und zwei Minuten in der Woche genügen.
questionnaires-ours = Von Nearer
questionnaires-brought = Von dir importiert
questionnaires-bring = Einen Fragebogen importieren
questionnaires-bring-answers = Antworten importieren
questionnaires-hand-on = Antworten und Werte weitergeben
questionnaire-is-on = In Gebrauch
questionnaire-rhythm = Wie oft ist er an der Reihe?
questionnaire-rhythm-own = Wie vorgesehen
questionnaire-rhythm-week = jede Woche
questionnaire-rhythm-two-weeks = alle zwei Wochen
questionnaire-rhythm-four-weeks = alle vier Wochen
questionnaire-private = Diesen siehst nur du. Er kommt in keinen Bericht und in keine Datei.
questionnaire-answers = Was ich geantwortet habe
questionnaire-overall = Über alle Personen
questionnaire-change = Was sich verändert hat
questionnaire-change-from = Von
questionnaire-change-to = Bis
questionnaire-set-key = Anders auswerten
questionnaire-remove = Diesen Fragebogen in den Papierkorb legen
questionnaire-erase = Alle Antworten endgültig löschen
questionnaire-erase-sure = Sie werden jetzt gelöscht, auch aus den Sicherungen, die die App selbst gemacht hat. Das lässt sich nicht rückgängig machen.
questionnaire-erase-all = Antworten löschen
bring-title = Einen Fragebogen importieren
bring-hint = Ein FHIR-R4-Questionnaire als JSON-Datei. Gespeichert wird nichts, bevor du es sagst.
bring-pick = Eine Datei wählen
bring-replaces = Einer mit derselben Adresse ist schon gespeichert. Dieser tritt an seine Stelle, und die Antworten bleiben.
bring-questions = Was gefragt wird
bring-notes = Was nicht so übernommen wird, wie es ist
bring-scoring = Wie wird er ausgewertet?
bring-scoring-known = Mit einem Schlüssel, den Nearer kennt
bring-scoring-simple = Mit einem einfachen eigenen Schlüssel
bring-scoring-none = Gar nicht
bring-which-key = Welcher Schlüssel?
bring-looked = Ich habe jede Frage mit ihrer Nummer verglichen
bring-counting = In welche Richtung zählen die Antworten?
bring-counting-up = Aufwärts
bring-counting-down = Abwärts
bring-pick-question = Eine Frage wählen
bring-reversed = umgekehrt
bring-method = Eine Zahl aus den Antworten
bring-method-sum = ihre Summe
bring-method-mean = ihr Mittelwert
bring-counts = zählt
bring-counts-reversed = zählt umgekehrt
bring-counts-not = zählt nicht
bring-higher-means = Was bedeutet eine höhere Zahl?
bring-about-people = Es geht jeweils um eine Person
bring-keep = Fragebogen speichern
bring-answers-title = Antworten importieren
bring-answers-hint = FHIR-QuestionnaireResponses, einzeln oder als Bundle, in einer JSON-Datei. Die Werte werden aus den Antworten neu berechnet.
bring-answers-which = Zu welchem Fragebogen gehören die Antworten?
bring-answers-as-stated = Zu dem, den die Datei nennt
bring-answers-is-here = Schon hier
bring-answers-unread = Was sich nicht übernehmen lässt
bring-answers-take = Übernehmen
hand-on-title = Antworten und Werte weitergeben
hand-on-hint = Eine unverschlüsselte Datei in einer Form, die auch das System einer Therapiepraxis lesen kann (FHIR R4). Wer die Datei hat, kann sie lesen.
hand-on-first = Erster Tag
hand-on-from-the-start = von Anfang an
hand-on-last = Letzter Tag
hand-on-to-the-end = bis zum Ende
hand-on-which = Welche Fragebögen?
hand-on-about-people = Auch Antworten zu Personen, mit deren Initialen
hand-on-write = Datei schreiben
hand-on-written = Die Datei ist fertig.
hand-on-nothing = Es gibt nichts weiterzugeben.

## Du
you-title = Du
you-people = Personen
you-people-hint = Diese Namen siehst nur du.
contact-title = Übungen, um näher zu kommen
contact-hint = Wenn jemand dir wehtut, dich bedroht, überwacht oder kontrolliert, schützt dich dein Abstand vielleicht. Du entscheidest hier, und du kannst es jederzeit ändern.
you-plans = Pläne
you-plans-empty = Pläne, die du in Übungen machst, stehen dann hier.
you-map = Meine Karte
you-practices = Alltagsübungen
you-practices-empty = Eine Etappe kann dir eine vorschlagen, oder du denkst dir selbst eine aus.
practice-new = Neue Alltagsübung
practice-name = Wie heißt sie?
practice-cue = Wenn (ein Moment des Tages)
practice-act = Dann (eine kleine Sache)
practice-archive = Archivieren
practice-schedule = Wie oft?
plan-done = Erledigt

## Einstellungen
settings-title = Einstellungen
settings-day-boundary = Mein Tag endet um
settings-country = Land für Telefonnummern
settings-country-system = Wie am Gerät eingestellt
settings-phrases = Beim Schreiben über das Sterben zeigen, wen ich anrufen kann
settings-if-quiet = Wenn von mir nichts kommt
if-quiet-say-nothing = nichts sagen
if-quiet-after-10-days = eine Zeile nach 10 Tagen
if-quiet-after-30-days = eine Zeile nach 30 Tagen
settings-appearance = Wie es aussieht
appearance-system = wie am Gerät eingestellt
appearance-light = hell
appearance-dark = dunkel
appearance-high-contrast = hoher Kontrast
settings-offers = Was die App anbietet
settings-my-day = Mein Tag
settings-on = an
settings-off = aus
settings-offers-prompts = Anregungen zum Schreiben
settings-offers-people = Hilfe am Telefon
settings-about = Über Nearer
settings-private = Alles bleibt auf diesem Gerät, verschlüsselt.
settings-key-file = Auf diesem Computer liegt der Schlüssel in einer Datei, die nur dein Konto lesen kann. Ein Handy bewahrt ihn in seinem Schlüsselspeicher auf.
demo-label = Demo: erfundene Einträge

## Deine Daten: was der Kern über den Papierkorb sagt und über das, was hereinkommt
data-holds = { $entries ->
    [one] 1 Eintrag
   *[other] { $entries } Einträge
}, { $people ->
    [one] 1 Person
   *[other] { $people } Personen
}, { $practices ->
    [one] 1 Alltagsübung
   *[other] { $practices } Alltagsübungen
}, { $responses ->
    [one] 1 Fragebogen
   *[other] { $responses } Fragebögen
}
data-holds-until = Zuletzt geschrieben am { $day }
data-replaced = Alles ist so, wie es in der Sicherung war, die du zurückgeholt hast.
data-merged = { $added ->
    [0] Nichts war neu.
    [one] 1 Sache kam hinzu.
   *[other] { $added } Sachen kamen hinzu.
} { $changed ->
    [0] { "" }
    [one] 1 ist jetzt so, wie sie hereinkam.
   *[other] { $changed } sind jetzt so, wie sie hereinkamen.
} { $older ->
    [0] { "" }
    [one] 1 kam älter herein und bleibt als frühere Fassung erhalten.
   *[other] { $older } kamen älter herein und bleiben als frühere Fassungen erhalten.
}
data-ahead = { $rows ->
    [one] Von 1 Sache hieß es, sie sei in der Zukunft geändert worden. Sie behält ihren Platz unter den anderen.
   *[other] Von { $rows } Sachen hieß es, sie seien in der Zukunft geändert worden. Sie behalten ihre Plätze unter den anderen.
}
data-entries = Einträge im Tagebuch: { $added } neu, { $changed } geändert, { $removed } im Papierkorb.
data-removed = { $count ->
    [one] 1 Sache wurde dort gelöscht. Sie liegt hier im Papierkorb und lässt sich 30 Tage lang wiederherstellen.
   *[other] { $count } Sachen wurden dort gelöscht. Sie liegen hier im Papierkorb und lassen sich 30 Tage lang wiederherstellen.
}
data-set = { $count ->
    [one] 1 Einstellung ist jetzt so, wie sie dort war.
   *[other] { $count } Einstellungen sind jetzt so, wie sie dort waren.
}
data-safety-set = { $count ->
    [one] 1 Entscheidung zur Sicherheit ist jetzt so, wie sie dort war.
   *[other] { $count } Entscheidungen zur Sicherheit sind jetzt so, wie sie dort waren.
}
data-settings-stay = { $count ->
    [one] 1 Einstellung ist dort anders. Deine bleibt, wie sie ist.
   *[other] { $count } Einstellungen sind dort anders. Deine bleiben, wie sie sind.
}
data-safety-stays = { $count ->
    [one] 1 Entscheidung zur Sicherheit ist dort anders (wem du näher kommen willst, das Land der Hilfetelefone oder das Achten auf Worte über das Sterben). Deine bleibt, wie sie ist.
   *[other] { $count } Entscheidungen zur Sicherheit sind dort anders (wem du näher kommen willst, das Land der Hilfetelefone oder das Achten auf Worte über das Sterben). Deine bleiben, wie sie sind.
}
data-held = { $count ->
    [one] Bei 1 Person hattest du dort die Übungen ausgeschaltet. Das gilt auch hier.
   *[other] Bei { $count } Personen hattest du dort die Übungen ausgeschaltet. Das gilt auch hier.
}
data-would-merge = { $added ->
    [0] Nichts darin ist neu.
    [one] 1 Sache käme hinzu.
   *[other] { $added } Sachen kämen hinzu.
} { $changed ->
    [0] { "" }
    [one] 1 würde so, wie sie dort ist. Deine bliebe als frühere Fassung erhalten.
   *[other] { $changed } würden so, wie sie dort sind. Deine blieben als frühere Fassungen erhalten.
} { $older ->
    [0] { "" }
    [one] 1 ist dort älter und bliebe als frühere Fassung erhalten.
   *[other] { $older } sind dort älter und blieben als frühere Fassungen erhalten.
}
data-would-entries = Einträge im Tagebuch: { $added } neu, { $changed } geändert, { $removed } in den Papierkorb.
data-would-remove = { $count ->
    [one] 1 Sache wurde dort gelöscht. Sie käme hier in den Papierkorb und ließe sich 30 Tage lang wiederherstellen.
   *[other] { $count } Sachen wurden dort gelöscht. Sie kämen hier in den Papierkorb und ließen sich 30 Tage lang wiederherstellen.
}
data-would-set = { $count ->
    [one] 1 Einstellung würde so, wie sie dort ist.
   *[other] { $count } Einstellungen würden so, wie sie dort sind.
}
data-would-safety = { $count ->
    [one] 1 Entscheidung zur Sicherheit würde so, wie sie dort ist.
   *[other] { $count } Entscheidungen zur Sicherheit würden so, wie sie dort sind.
}
data-would-replace = Alles, was hier ist, würde ersetzt. { $added ->
    [0] Kein Eintrag wäre neu.
    [one] 1 Eintrag wäre neu.
   *[other] { $added } Einträge wären neu.
} { $removed ->
    [0] Kein Eintrag wäre weg.
    [one] 1 Eintrag, der hier ist, wäre weg.
   *[other] { $removed } Einträge, die hier sind, wären weg.
} Eine Kopie von dem, wie es jetzt ist, bleibt 30 Tage lang.
undo-merged = Am { $day } wurde ein anderer Tresor mit diesem zusammengeführt: { $added } hinzugekommen, { $changed } geändert, { $removed } in den Papierkorb gelegt.
undo-replaced = Am { $day } wurde alles durch eine Sicherung ersetzt.
undo-diary = Am { $day } wurden Einträge importiert: { $added }.
undo-taken-back = Am { $day } wurde ein Import rückgängig gemacht.
undo-since = { $count ->
    [0] Wenn du es rückgängig machst, ist es wieder wie vorher.
    [one] Wenn du es rückgängig machst, ist es wieder wie vorher. Die eine Sache, die du seitdem geschrieben oder geändert hast, bleibt.
   *[other] Wenn du es rückgängig machst, ist es wieder wie vorher. Die { $count } Sachen, die du seitdem geschrieben oder geändert hast, bleiben.
}
undo-done = Es ist wieder wie vorher. { $kept ->
    [0] { "" }
    [one] 1 Sache aus der Zeit seitdem ist noch hier.
   *[other] { $kept } Sachen aus der Zeit seitdem sind noch hier.
} { $gone ->
    [0] { "" }
    [one] 1 Sache gehörte zu dem, was rückgängig gemacht wurde. Sie ist nur noch in der Kopie, die vorher gemacht wurde.
   *[other] { $gone } Sachen gehörten zu dem, was rückgängig gemacht wurde. Sie sind nur noch in der Kopie, die vorher gemacht wurde.
}
removed-everywhere = Es ist weg: aus dem Tresor, aus den früheren Fassungen und aus den eigenen Sicherungen der App.
removed-not-from-backups = Es ist weg aus dem Tresor und aus den früheren Fassungen. Die eigenen Sicherungen der App ließen sich nicht neu schreiben und enthalten es vielleicht noch: Schaff etwas Platz und versuch es noch einmal.
removed-vault-aside = { $count ->
    [one] Ein älterer Tresor, der sich nicht öffnen ließ, liegt beiseite und enthält es vielleicht.
   *[other] { $count } ältere Tresore, die sich nicht öffnen ließen, liegen beiseite und enthalten es vielleicht.
}
removed-elsewhere = Dateien, die du anderswo gespeichert hast, werden nicht angerührt.
unread-some = { $count ->
    [one] 1 Sache in deinem Tresor lässt sich nicht lesen. Sie bleibt, wie sie ist, und geht in jede Sicherung mit. Alles andere ist, wie es war.
   *[other] { $count } Sachen in deinem Tresor lassen sich nicht lesen. Sie bleiben, wie sie sind, und gehen in jede Sicherung mit. Alles andere ist, wie es war.
}
unread-settings = { $count ->
    [one] Eine Einstellung lässt sich nicht lesen: Sie ist wie am Anfang. Wähle sie neu.
   *[other] { $count } Einstellungen lassen sich nicht lesen: Sie sind wie am Anfang. Wähle sie neu.
}
looked-over-fine = Alles lässt sich lesen.
looked-over-mended = { $count ->
    [one] 1 Sache wurde in Ordnung gebracht.
   *[other] { $count } Sachen wurden in Ordnung gebracht.
}
left-out-some = { $count ->
    [one] 1 Sache in dieser Datei lässt sich nicht importieren. Alles andere geht, und die Datei bleibt, wie sie ist: Heb sie auf. Eine neuere Version von Nearer oder eine frühere Sicherung hat sie vielleicht ganz.
   *[other] { $count } Sachen in dieser Datei lassen sich nicht importieren. Alles andere geht, und die Datei bleibt, wie sie ist: Heb sie auf. Eine neuere Version von Nearer oder eine frühere Sicherung hat sie vielleicht ganz.
}
left-out-line = { $what }: { $why }
left-out-entry = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
left-out-draft = { $count ->
    [one] 1 Entwurf
   *[other] { $count } Entwürfe
}
left-out-person = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
left-out-tag = { $count ->
    [one] 1 Schlagwort
   *[other] { $count } Schlagwörter
}
left-out-practice = { $count ->
    [one] 1 Alltagsübung
   *[other] { $count } Alltagsübungen
}
left-out-mark = { $count ->
    [one] 1 markierter Tag
   *[other] { $count } markierte Tage
}
left-out-run = { $count ->
    [one] 1 Teil einer Übung
   *[other] { $count } Teile von Übungen
}
left-out-response = { $count ->
    [one] 1 beantworteter Fragebogen
   *[other] { $count } beantwortete Fragebögen
}
left-out-measure = { $count ->
    [one] 1 importierter Fragebogen
   *[other] { $count } importierte Fragebögen
}
left-out-setting = { $count ->
    [one] 1 Einstellung
   *[other] { $count } Einstellungen
}
left-out-purged = { $count ->
    [one] 1 Vermerk über etwas Gelöschtes
   *[other] { $count } Vermerke über Gelöschtes
}
left-out-version = { $count ->
    [one] 1 frühere Fassung
   *[other] { $count } frühere Fassungen
}
left-out-kept = { $count ->
    [one] 1 gespeicherte Sache aus Übungen
   *[other] { $count } gespeicherte Sachen aus Übungen
}
left-out-why-unreadable = ein Tag, eine Uhrzeit oder eine Zahl darin ist nicht lesbar
left-out-why-too-long = länger als alles, was hier geschrieben wird
left-out-why-unknown = von einer Art, die diese Version nicht kennt
left-out-why-altered = nicht das, was es zu sein angibt
left-out-why-along = Teil von etwas, das weggelassen wurde
bin-entry = Eintrag
bin-person = Person
bin-practice = Alltagsübung
bin-plan = Plan
bin-moment = Moment
bin-response = Fragebogen
bin-run = Übung
bin-belief = Überzeugung
bin-experiment = Experiment
bin-recollection = Erinnerung an früher
bin-goal = Ziel
bin-session-note = Notiz zur Sitzung
bin-ladder-step = Vertrauensschritt
bin-measure = Von dir importierter Fragebogen
bin-days-left = { $days ->
    [0] Wird heute gelöscht
    [one] Noch 1 Tag
   *[other] Noch { $days } Tage
}

## Alltagsübungen, Erinnerungen und was andere Apps aufgehoben haben: was der Kern sagt. Nichts hier urteilt oder zählt herunter.
often-daily = { $times ->
    [1] jeden Tag
    [2] zweimal am Tag
   *[other] { $times }-mal am Tag
}
often-weekly = { $times ->
    [1] einmal pro Woche
    [2] zweimal pro Woche
    [7] jeden Tag
   *[other] { $times }-mal pro Woche
}
often-weekdays = jeden { $days }
often-every-days = { $days ->
    [1] jeden Tag
    [2] jeden zweiten Tag
   *[other] alle { $days } Tage
}
often-monthly = einmal im Monat
often-within = { $times ->
    [1] einmal
   *[other] { $times }-mal
} in { $days } Tagen
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
target-at-least = mindestens { $amount }
target-at-most = höchstens { $amount }
amount-minutes = { $count ->
    [one] { $number } Minute
   *[other] { $number } Minuten
}
amount-times = { $count ->
    [one] { $number } Mal
   *[other] { $number } Mal
}
day-done = erledigt
day-done-amount = erledigt, { $amount }
day-partly = { $amount } bis jetzt
day-skipped = bewusst ausgelassen
day-not-done = nicht gemacht
day-not-done-amount = { $amount }
day-unknown = nicht markiert
day-open = noch offen
day-paused = ruht
day-free = nicht an der Reihe
day-ahead = kommt noch
day-before = vor dem Beginn
day-line = { $day }: { $state }
days-done = { $days ->
    [0] kein Tag als erledigt markiert
    [one] an 1 Tag erledigt
   *[other] an { $days } Tagen erledigt
}
days-skipped = { $days ->
    [one] 1 Tag bewusst ausgelassen
   *[other] { $days } Tage bewusst ausgelassen
}
days-amount = { $amount } insgesamt
days-span = { $from } – { $to }
heat-map-words = { $name }: { $said }. Stärke { $strength } von 100.
practice-words = { $name }: { $state }. Stärke { $strength } von 100.
practice-smaller = „{ $name }“ kam in diesen Wochen selten vor. Eine kleinere Form passt vielleicht besser: die Hälfte davon, oder einmal pro Woche. Alles so zu lassen ist auch in Ordnung.
streak-days = { $current ->
    [one] 1 Tag in Folge
   *[other] { $current } Tage in Folge
}, bisher höchstens { $best }
streak-weeks = { $current ->
    [one] 1 Woche in Folge
   *[other] { $current } Wochen in Folge
}, bisher höchstens { $best }
streak-months = { $current ->
    [one] 1 Monat in Folge
   *[other] { $current } Monate in Folge
}, bisher höchstens { $best }
streak-times = { $current ->
    [one] 1 Mal in Folge
   *[other] { $current } Mal in Folge
}, bisher höchstens { $best }
review-words = { $practices ->
    [one] 1 Alltagsübung
   *[other] { $practices } Alltagsübungen
}: { $done ->
    [0] kein Tag als erledigt markiert
    [one] 1 Tag als erledigt markiert
   *[other] { $done } Tage als erledigt markiert
}{ $skipped ->
    [0] .
    [one] , 1 bewusst ausgelassen.
   *[other] , { $skipped } bewusst ausgelassen.
}
review-nothing-yet = Hier gibt es nichts, worauf du zurückblicken könntest.
practice-colour-0 = grau
practice-colour-1 = rot
practice-colour-2 = orange
practice-colour-3 = gelb
practice-colour-4 = grün
practice-colour-5 = türkis
practice-colour-6 = blau
practice-colour-7 = lila
reminder-at = um { $time } Uhr
reminder-within = zwischen { $from } und { $to } Uhr
reminder-after = { $minutes } nach { $cue } Uhr
reminder-title = Eine Erinnerung
reminder-practice = { $count ->
    [one] Etwas Kleines für jetzt, wenn du magst.
   *[other] { $count } kleine Dinge für jetzt, wenn du magst.
}
reminder-follow-up = Du wolltest auf etwas zurückkommen.
reminder-letter = Hier liegt etwas, das du öffnen kannst.
reminder-measure = Ein paar Fragen, wenn du magst.
reminder-quiet = Wann immer du magst: Ein kleiner Schritt ist hier.
reminder-several = Ein paar kleine Dinge, wenn du magst.
reminder-rests = Die Erinnerungen ruhen jetzt, bis du die App öffnest.
snooze-minutes = { $minutes ->
    [60] in einer Stunde
   *[other] in { $minutes } Minuten
}
snooze-hours = in { $hours } Stunden
widget-words = { $due ->
    [0] Heute ist nichts an der Reihe.
    [one] Heute { $done } von 1 erledigt.
   *[other] Heute { $done } von { $due } erledigt.
}
habits-import-words = { $practices ->
    [one] 1 Alltagsübung
   *[other] { $practices } Alltagsübungen
}, { $marks ->
    [one] 1 markierter Tag
   *[other] { $marks } markierte Tage
}{ $new ->
    [0] . Alles davon ist schon hier.
   *[other] . Neu hier: { $new }.
}
habits-import-span = Von { $from } bis { $to }
habits-imported = { $practices ->
    [0] Keine Alltagsübung war neu.
    [one] 1 Alltagsübung kam hinzu.
   *[other] { $practices } Alltagsübungen kamen hinzu.
} { $marks ->
    [0] Kein Tag war neu.
    [one] 1 Tag kam hinzu.
   *[other] { $marks } Tage kamen hinzu.
}
habits-left-deleted = { $practices ->
    [one] 1 wurde hier gelöscht und bleibt es.
   *[other] { $practices } wurden hier gelöscht und bleiben es.
}

## Alltagsübungen und Erinnerungen: die Bildschirme
practices-title = Alltagsübungen
practices-week = Die Woche
practices-look-back = Rückblick
practices-archived = Archiviert
practices-from-path = Vom Weg
practices-streaks = Tage in Folge zeigen
practice-edit = Diese Alltagsübung ändern
practice-why = Wofür?
practice-person = Geht es um jemanden?
practice-exercise = Wird mit einer Übung gemacht
practice-colour = Farbe
practice-days = Tage
practice-fill-in = Diesen Tag nachtragen
practice-note = Eine Notiz
practice-not-done = Nicht gemacht
practice-amount = Wie viel?
practice-once-more = Noch einmal
practice-measured = Notieren, wie viel
practice-unit = Gezählt in
unit-minutes = Minuten
unit-times = Mal
unit-own = etwas anderes
practice-unit-own = Was wird gezählt?
practice-target = Was hast du dir vorgenommen?
target-none = nichts Bestimmtes
target-kind-at-least = mindestens
target-kind-at-most = höchstens
schedule-kind-daily = x-mal am Tag
schedule-kind-weekly = x-mal pro Woche
schedule-kind-weekdays = an bestimmten Tagen
schedule-kind-every-days = alle paar Tage
schedule-kind-monthly = einmal im Monat
schedule-kind-within = x-mal in einigen Tagen
schedule-times = Wie viele Male?
schedule-days = In wie vielen Tagen?
practice-pause = Ruhen lassen
practice-pause-from = Von
practice-pause-to = Bis
practice-pause-open = bis auf Weiteres
practice-resume = Wieder aufnehmen
practice-open = Alles dazu
practice-more = Mehr
practice-unarchive = Aus dem Archiv holen
practice-move-up = Nach oben
practice-move-down = Nach unten
review-week = Diese Woche
review-month = Dieser Monat
span-earlier = Früher
span-later = Später
smaller-change = Kleiner machen
smaller-leave = So lassen

practice-reminders = Erinnerungen
reminder-add = Erinnerung hinzufügen
reminder-kind-at = zu einer Uhrzeit
reminder-kind-within = irgendwann zwischen zwei Uhrzeiten
reminder-kind-after-cue = nach dem Wenn-Moment
reminder-time = Um
reminder-from = Von
reminder-until = Bis
reminder-cue = Der Wenn-Moment kommt gegen
reminder-minutes = Minuten danach
reminder-later = Später
reminders-title = Erinnerungen
reminders-on = Mich erinnern
reminders-due-on = Auch an Rückfragen, Briefe und Fragebögen
reminders-due-at = Um
reminders-quiet = Ruhezeiten
reminders-not-allowed = Das System erlaubt Nearer nicht, dich zu erinnern.
reminders-allow = Erinnerungen erlauben
reminders-settings = Zu den Einstellungen des Handys
reminders-inexact = Dein Handy lässt Erinnerungen bis zu eine Stunde später kommen, um den Akku zu schonen.
reminders-exact = Auf die Minute genau kommen lassen
reminders-discreet = Auf dem Sperrbildschirm sagen sie nichts über dich.
reminders-missed = Manche Erinnerungen konnten nicht kommen, während das Handy aus oder Nearer beendet war. Dadurch ist nichts verloren.

habits-import-title = Aus Loop Habit Tracker importieren
habits-import-hint = Seine Sicherung (.db) oder sein CSV-Archiv (.zip). Du siehst zuerst, was darin ist.
habits-import-take = Importieren
habits-export-title = Die Alltagsübungen exportieren
habits-export-hint = Eine Zip-Datei mit CSV-Tabellen, aufgebaut wie bei Loop Habit Tracker. Wer die Datei hat, kann sie lesen.

## Jetzt gerade
toolbox-title = Jetzt gerade
toolbox-lines = Wen du anrufen kannst
toolbox-emergency = Notruf
toolbox-all-lines = Alle Hilfetelefone
toolbox-call = Anrufen
toolbox-tonight = Für heute Nacht
notice-lines = Wen du anrufen kannst

## Tage und Zahlen
date = { $day }. { $month } { $year }
decimal-sign = ,
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Löschen
erased-all = Von Nearer ist auf diesem Telefon nichts mehr da.
erased-key-left = Der Schlüssel ist noch auf diesem Telefon, weil das Telefon ihn nicht löschen wollte. Lösche die App, um ihn zu entfernen.
erased-files-left = Diese sind noch da und ohne den Schlüssel nicht lesbar: { $names }. Lösche die App, um sie zu entfernen.
erased-left-reminders = Erinnerungen, die das Telefon schon kennt, kommen vielleicht noch. Worte von dir stehen nicht darin.
erased-left-widgets = Widgets zeigen vielleicht ihren letzten Stand, bis du sie entfernst.
erased-left-handed = Eine Datei, die du exportiert oder ausgewählt hast, liegt vielleicht noch im Ordner der App. Lösche die App, um sie zu entfernen.
erased-left-remembered = Die App konnte nicht vergessen, welche Seite sie zuletzt zeigte. Lösche die App, um das zu entfernen.
erased-copies-left = { $count ->
    [one] Eine Kopie liegt noch in dem Ordner, den du gewählt hast. Nur deine Passphrase öffnet sie; lösche sie dort, wenn du sie nicht behalten willst.
   *[other] { $count } Kopien liegen noch in dem Ordner, den du gewählt hast. Nur deine Passphrase öffnet sie; lösche sie dort, wenn du sie nicht behalten willst.
}

## Die Sperre
lock-by-nothing = Wer dieses Telefon entsperrt in der Hand hat, kann Nearer öffnen.
lock-by-phone = Dein Telefon fragt nach dir, bevor Nearer aufgeht.
lock-by-passphrase = Nearer fragt nach seiner eigenen Passphrase.
lock-by-both = Dein Telefon fragt nach dir, und dann Nearer nach seiner eigenen Passphrase.
lock-way-back = Wenn du sie vergisst, öffnen deine sechs Wörter Nearer. Sonst nichts.
lock-no-way-back = Du hast keine sechs Wörter. Wenn du die Sperre vergisst, bringt nur eine Kopie, die du gemacht hast, deine Worte zurück.
lock-waits = { $minutes ->
    [one] Nach mehreren falschen Versuchen geht der nächste in einer Minute.
   *[other] Nach mehreren falschen Versuchen geht der nächste in { $minutes } Minuten.
}

## Sichere Kopien
copies-none = Es gibt noch keine Kopie.
copies-last = { $entries ->
    [0] Letzte Kopie am { $day }. Sie wurde geöffnet und gezählt: noch keine Einträge, alles andere ist da.
    [one] Letzte Kopie am { $day }. Sie wurde geöffnet und gezählt: ein Eintrag, alles da.
   *[other] Letzte Kopie am { $day }. Sie wurde geöffnet und gezählt: { $entries } Einträge, alles da.
}
copies-made = { $entries ->
    [0] Sie wurde geöffnet und gezählt: noch keine Einträge, alles andere ist da.
    [one] Sie wurde geöffnet und gezählt: ein Eintrag, alles da.
   *[other] Sie wurde geöffnet und gezählt: { $entries } Einträge, alles da.
}
copies-overdue = Deine letzte sichere Kopie ist vom { $day }. Sieh nach dem Ordner, wenn es dir passt.
copies-never = In dem Ordner, den du gewählt hast, liegt noch keine sichere Kopie. Sieh nach ihm, wenn es dir passt.
copies-trouble-gone = Den Ordner gibt es nicht mehr, oder Nearer darf ihn nicht mehr benutzen. Wähle ihn noch einmal, oder einen anderen. Auf diesem Telefon wurde nichts verändert.
copies-trouble-full = Für eine Kopie ist kein Platz mehr. Schaff etwas Platz, hier oder im Ordner; Nearer versucht es später noch einmal.
copies-trouble-read-only = Nearer kann in diesem Ordner lesen, aber nicht schreiben. Wähle einen anderen.
copies-trouble-offline = Der Ordner ist gerade nicht erreichbar. Nearer versucht es später noch einmal.
copies-trouble-slow = Der Ordner hat zu lange nicht geantwortet. Nearer versucht es später noch einmal.
copies-trouble-changed = Was aus dem Ordner zurückkam, war nicht, was Nearer geschrieben hatte, und gilt darum nicht als Kopie. Nearer versucht es später noch einmal; bleibt es so, wähle einen anderen Ordner.
copies-trouble-failed = Die Kopie hat nicht geklappt, und der Ordner hat keinen Grund genannt. Nearer versucht es später noch einmal.

## Warten, und was nicht kam
showing-safe = Was du vorher geschrieben hast, ist sicher gespeichert.

## Was schiefging
error-title = Das hat nicht geklappt
error-locked = Der Schlüssel ist gesperrt. Entsperr das Gerät und versuch es noch einmal.
error-key-missing = Der Schlüssel zu deinem Tresor ist nicht hier. Dein Tresor blieb, wie er war.
error-wrong-key = Dieser Schlüssel gehört nicht zu deinem Tresor. Der Tresor blieb, wie er war.
error-damaged = Die Datei des Tresors ist beschädigt. Nichts wurde verändert. Eine Sicherung lässt sich wiederherstellen.
error-unreadable = Der Tresor lässt sich nicht lesen: Der Schlüssel ist ein anderer, oder die Datei ist beschädigt. Welches von beiden, lässt sich nicht sagen. Nichts wurde verändert.
error-too-new = Das hat eine neuere Version von Nearer geschrieben. Es blieb, wie es war. Aktualisiere die App, um es zu öffnen.
error-not-found = Das ist nicht mehr da.
error-full = Auf dem Gerät ist kein Platz mehr. Nichts ging verloren. Schaff etwas Platz und versuch es noch einmal.
error-busy = Nearer ist anderswo offen. Schließ es zuerst dort.
error-cancelled = Abgebrochen.
error-closed = Der Tresor ist geschlossen.
error-unwritable = In den Ordner für deinen Tresor lässt sich nicht schreiben. Nichts wurde verändert.
error-unsupported = Das kann diese Version nicht.
error-content = Eine Datei des Programms lässt sich nicht lesen.
error-storage = Der Speicher hat versagt. Nichts wurde verändert.
error-internal = Auf unserer Seite ging etwas schief. Was du vorher geschrieben hast, ist sicher gespeichert.
error-toolbox-still = „Jetzt gerade“ funktioniert trotzdem.
put-right-stranger = Während Nearer geschlossen war, hat jemand das Schloss für Festgehaltenes gegen ein eigenes ausgetauscht. Das ist jetzt wieder in Ordnung. Was dazwischen festgehalten wurde, lässt sich hier nicht lesen. Wer das Schloss ausgetauscht hat, kann es vielleicht lesen: Jemand kam an die Dateien dieses Geräts.
invalid-at = { $place }: { $why }
reason-required = Hier wird etwas gebraucht.
reason-too-long = Höchstens { $most }.
reason-out-of-range = Von { $low } bis { $high }.
reason-unknown-option = Wähle eine der Möglichkeiten.
reason-unknown-step = Dieser Schritt wird hier nicht gefragt.
reason-wrong-kind = Das passt nicht zu diesem Schritt.
reason-already-there = Das gibt es schon.
reason-already-finished = Das ist abgeschlossen und bleibt, wie es ist.
reason-not-a-day = Diesen Tag gibt es nicht.
reason-not-an-id = Das ist nicht mehr da.
reason-unknown-zone = Die Zeitzone des Geräts ist nicht bekannt.
reason-in-the-future = Das liegt noch in der Zukunft.
reason-in-the-past = Dieser Tag ist vorbei.
reason-too-short = Mindestens { $least } Zeichen.
reason-easy-to-guess = Wer viele durchprobiert, könnte diese finden. Nimm vier oder mehr Wörter, die nichts miteinander zu tun haben, oder lass Nearer eine für dich machen.
reason-wrong-passphrase = Mit dieser Passphrase lässt es sich nicht öffnen.
reason-too-soon = { $seconds ->
    [one] Zu viele Versuche. Der nächste geht in einer Sekunde.
   *[other] Zu viele Versuche. Der nächste geht in { $seconds } Sekunden.
}
reason-too-soon-minutes = { $minutes ->
    [one] Zu viele Versuche. Der nächste geht in einer Minute.
   *[other] Zu viele Versuche. Der nächste geht in { $minutes } Minuten.
}
reason-other-lock = Diese Datei ist auf andere Art verschlossen. Nearer öffnet Dateien mit einer Passphrase.
reason-not-a-backup = Diese Datei hat Nearer nicht geschrieben.
reason-unknown-file = Diese Art von Datei lässt sich hier nicht lesen.
reason-damaged-file = Diese Datei ist beschädigt oder nicht vollständig. Nichts wurde verändert.
reason-file-too-large = Die Datei ist zu groß: höchstens { $most } MB.
reason-not-utf8 = Dieser Text ist nicht als UTF-8 gespeichert. Speichere ihn als UTF-8 und versuch es noch einmal.
reason-broken-line = Ab Zeile { $line } lässt sich das nicht lesen. Nichts wurde verändert.
reason-changed-file = Die Datei hat sich geändert, seit du sie angesehen hast. Öffne sie noch einmal.
reason-cant-be-read = Diese Datei lässt sich nicht öffnen. Kopiere sie auf dieses Gerät, sieh nach, ob andere Apps sie öffnen können, und versuch es noch einmal. Nichts wurde verändert.
reason-too-much-at-once = Was in Zeile { $line } steht, ist größer als alles, was Nearer speichern kann. Nimm es aus der Datei und versuch es noch einmal. Nichts wurde verändert.
reason-too-many-inside = Darin ist mehr, als auf einmal importiert werden kann: höchstens { $most }. Teile die Datei und importiere einen Teil nach dem anderen. Nichts wurde verändert.
reason-not-json = Ab Zeile { $line } lässt sich das nicht lesen. Nichts wurde verändert.
reason-not-a-number = Hier wird eine Zahl gebraucht.
reason-not-whole = Hier wird eine ganze Zahl gebraucht.
reason-ambiguous-number = Diese Zahl lässt sich auf zwei Arten lesen. Ohne Zeichen zwischen den Tausendern ist sie eindeutig.
reason-too-deep = Das ist tiefer verschachtelt als { $most } Ebenen.
reason-other-resource = Das ist eine andere Art von Datei als die, die hier gelesen wird.
reason-other-version = Das ist in einer anderen Version von FHIR geschrieben. Nearer liest R4.
reason-circular = Ob das gefragt wird, hängt von sich selbst ab.
reason-leads-nowhere = Das verweist auf etwas, das es nicht gibt.
reason-changes-meaning = Ein Zeichen daran ändert die Bedeutung auf eine Weise, die hier nicht verstanden wird.
reason-key-does-not-fit = Dieser Schlüssel und diese Fragen passen nicht zusammen.

# Nummern zum Anrufen, und wie gut sie bekannt sind

line-all-day = rund um die Uhr
line-looked-up = nachgeschlagen, Quellen von { $years }
line-looked-up-undated = nachgeschlagen
line-unsure = nicht bestätigt, eine Quelle von { $years }: kann falsch sein
line-unsure-undated = nicht bestätigt, eine Quelle ohne Datum: kann falsch sein
line-state-run = vom Staat betrieben, darum kann niemand Verschwiegenheit versprechen
line-kind-emergency = Notruf
line-kind-crisis = In einer Krise
line-kind-violence = Wenn dir jemand wehtut oder droht
line-kind-child = Für Kinder, und wenn du dir um ein Kind Sorgen machst
line-sources = Quellen
lines-title = Nummern zum Anrufen
lines-hint = Alle Nummern deines Landes, und wo jede nachgeschlagen wurde

# Eine Person, und Übungen mit ihr

person-off = Übungen: aus.
person-not-now = Gerade nicht in Übungen.
person-turn-off = Übungen mit dieser Person ausschalten
person-lift = Übungen mit { $name } wieder einschalten?
person-turn-on = Übungen wieder einschalten
person-lifted = Dann sind sie an. Was vorher geplant war, bleibt aus, bis du es neu planst.
person-on = Dann sind sie an.
person-asked-later = Dann wird vor der nächsten Übung mit dieser Person noch einmal gefragt.
person-stays-off = Dann bleiben sie aus. Du kannst die Frage jederzeit wieder öffnen.
person-off-now = Dann sind Übungen mit dieser Person aus. Du kannst das jederzeit ändern, unter Personen.
person-child = Das ist ein Kind
person-died = Diese Person ist gestorben
person-died-marked = Vermerkt. Nichts hier wird dir vorschlagen, dich zu melden, und wir fragen nicht, ob du Angst vor dieser Person hast. Briefe und Übungen zu dem, was früher war, bleiben offen.
person-died-day = Tag, wenn du ihn angeben möchtest
person-died-undo = Rückgängig
person-unpicked = Nicht anzeigen, wenn ich jemanden auswähle

next-after-a-loss = Nach einem Verlust wird nur wenig vorgeschlagen. Alles andere lässt sich öffnen.

old-words = { $count ->
    [one] 1 älterer Eintrag sagt in Worten, dass dir jemand Angst gemacht hat. Neuere tun das nicht mehr: Behalten wird nur ein Vermerk bei der Person. Die Worte lassen sich auch aus dem alten entfernen, und aus seinen früheren Fassungen.
   *[other] { $count } ältere Einträge sagen in Worten, dass dir jemand Angst gemacht hat. Neuere tun das nicht mehr: Behalten wird nur ein Vermerk bei der Person. Die Worte lassen sich auch aus den alten entfernen, und aus ihren früheren Fassungen.
}
old-words-take-out = Die Worte entfernen
old-words-leave = Stehen lassen

tonight-open = Meinen Plan ohne Entsperren zeigen
tonight-open-hint = Eine Kopie dieses Plans liegt unverschlüsselt auf diesem Gerät, damit er sich lesen lässt, wenn die App gesperrt ist. Wer das Telefon in der Hand hat, kann sie lesen. Schaltest du das aus, wird die Kopie sofort entfernt.

harm-offer = Wenn jemand gerade nicht sicher vor dir ist, geh aus dem Raum und ruf an. Die Nummern stehen unter „Jetzt gerade“.

# Sechs Wörter, Kopien, Umziehen

welcome-copy = Ich habe eine Kopie
copies-title = Sichere Kopien
copies-hint = Eine Kopie ist eine einzige Datei mit allem darin. Sechs Wörter öffnen sie, auf jedem Telefon.
copies-words = Deine sechs Wörter
copies-words-missing = Zuerst macht Nearer sechs Wörter für dich. Ohne sie kann niemand eine Kopie öffnen, auch nicht, wer Nearer macht.
copies-words-there = Sie sind gesetzt. Sie öffnen jede Kopie, die seitdem gemacht wurde, und Nearer selbst, falls sein Schlüssel einmal verloren geht.
copies-words-make = Meine sechs Wörter machen
copies-words-renew = Neue Wörter machen
copies-words-shown = Schreib sie auf und bewahre sie dort auf, wo du sie suchen würdest. Nearer zeigt sie nur einmal.
copies-words-written = Ich habe sie aufgeschrieben
copies-words-back = Tipp sie von deinem Zettel ab
copies-words-check = Prüfen
copies-words-other = Das sind noch nicht dieselben Wörter. Sieh auf deinen Zettel und versuch es noch einmal.
copies-words-set = Deine sechs Wörter sind gesetzt.
copies-write = Jetzt eine Kopie machen
recover-hint = Nearer beginnt neu mit dem, was in der Kopie ist. Was sich jetzt nicht öffnen lässt, bleibt auf diesem Telefon, beiseitegelegt.
recover-begin = Mit dieser Kopie beginnen
restore-title = Aus einer Kopie wiederherstellen
restore-hint = Du siehst zuerst, was in der Kopie ist. Nichts ändert sich, bevor du entscheidest.
restore-pick = Die Kopie auswählen
restore-words = Ihre sechs Wörter, oder ihre Passphrase
restore-look = Hineinsehen
restore-merge = Mit dem zusammenführen, was hier ist
restore-replace = Alles hier ersetzen
restore-settings = Ihre Einstellungen übernehmen
restore-safety = Ihre Angaben zur Sicherheit übernehmen
restore-take = Wiederherstellen
restore-undo = Dreißig Tage lang kannst du das unter Deine Daten rückgängig machen.

# Die Sperre, auf ihren Seiten

lock-title = Sperre
lock-way-none = Keine eigene Sperre
lock-way-phone = Dein Telefon fragt nach dir
lock-way-passphrase = Eine Passphrase nur für Nearer
lock-way-both = Beides nacheinander
lock-new = Neue Passphrase
lock-new-hint = Mindestens acht Zeichen, und schwer zu erraten. Wer dir nahe ist, kennt vielleicht den Code deines Telefons; diese kann dir allein gehören.
lock-current = Die jetzige Passphrase
lock-set = So sperren
lock-take-off = Sperre abschalten
lock-done = Erledigt. So ist Nearer von jetzt an gesperrt.
lock-done-off = Erledigt. Nearer hat jetzt keine eigene Sperre.
lock-key-later = Die Sperre gilt. Für einen neuen Schlüssel war kein Platz; schaff etwas Platz und stell sie noch einmal ein.
lock-delay = Wenn du Nearer verlässt
lock-delay-at-once = Sofort sperren
lock-delay-one-minute = Nach einer Minute
lock-delay-five-minutes = Nach fünf Minuten
lock-delay-fifteen-minutes = Nach fünfzehn Minuten
lock-delay-hint = Dein Telefon schließt Nearer vielleicht früher.
lock-with-screen = Sofort, wenn der Bildschirm ausgeht
lock-now = Jetzt sperren
locked-title = Gesperrt
locked-works = Zwei Dinge gehen ohne Entsperren.
locked-unlock = Entsperren
locked-passphrase = Passphrase
locked-forgotten = Ich kann nicht entsperren
locked-one-line = Eine Zeile
forgotten-title = Wenn du nicht entsperren kannst
forgotten-words = Deine sechs Wörter öffnen Nearer und schalten die Sperre ab. Danach kannst du eine andere einstellen.
forgotten-open = Mit meinen sechs Wörtern öffnen
forgotten-no-words = Keine sechs Wörter führen in dieses Nearer zurück. Nur eine Kopie, mit den Wörtern, die sie öffnen, bringt zurück, was du geschrieben hast.
forgotten-copy = Du kannst mit einer Kopie neu beginnen. Was gesperrt ist, bleibt auf diesem Telefon, beiseitegelegt.

# Wovor das schützt, und wovor nicht

protects-title = Wovor das schützt, und wovor nicht
protects-does = Es hilft gegen
protects-eyes = Zufällige Blicke. Ohne Sperre liest alles, wer dein entsperrtes Telefon in der Hand hat. Mit ihr braucht es, was du gewählt hast.
protects-thief = Ein verlorenes oder gestohlenes Telefon. Was du geschrieben hast, liegt verschlüsselt, und den Schlüssel verwahrt das Telefon.
protects-net = Das Netz. Nearer schickt nichts irgendwohin; dieses Gerät verlässt nur, was du selbst weitergibst.
protects-not = Es hilft nicht gegen
protects-controlled = Jemanden, der dein Telefon beherrscht: mit einer App, die es überwacht, einem gemeinsamen Konto oder dem Recht, es zu entsperren. Vielleicht sieht er den Bildschirm und was du tippst. Wenn das sein kann, schreib von einem Gerät aus, das er nie in der Hand hatte.
protects-pressed = Jemanden, der dich zwingt, es zu entsperren.
protects-handed = Was du weitergegeben hast: Einen Export oder Bericht liest, wer ihn hat.
protects-forgotten = Vergessen. Ohne Passphrase, sechs Wörter oder Kopie kann es niemand öffnen, auch nicht, wer Nearer macht.
protects-lines = Wenn dir jemand Angst macht, kannst du unter einer Nummer in „Jetzt gerade“ auch nach deinem Telefon fragen. Ruf von einem anderen Gerät aus an.

# Eine Datei, um Hilfe zu bitten

data-report = Eine Datei, um Hilfe zu bitten
data-report-hint = Dasselbe lässt sich in eine Datei schreiben, um Hilfe zu bitten: wie viele Sachen jeder Art da sind, und was sich nicht lesen lässt. Kein Wort von dir, kein Name und kein Tag steht darin.

# Alles löschen

erase-title = Alles löschen
erase-hint = Von diesem Gerät gehen deine Worte, ihr Schlüssel, die eigenen Sicherungen der App, Erinnerungen und weitergegebene Dateien. Kopien, die du anderswo aufbewahrst, bleiben dort.
erase-sure = Das lässt sich nicht rückgängig machen. Ohne eine Kopie kommt nichts davon zurück.
erase-now = Jetzt alles löschen
