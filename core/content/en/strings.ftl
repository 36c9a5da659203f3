# One catalogue of interface strings for all front ends. Keys stay; texts may change.
# Messages with arguments are finished in the core; the others cross to a front end as they are.

## The app
app-name = Nearer
app-what = A private practice companion for people who keep others at a distance and want to come nearer.
app-not-medical = Not a medical device, not a diagnosis, not a treatment.

## Places
place-today = Today
place-path = Path
place-journal = Journal
place-insights = Insights
place-you = You
place-settings = Settings
toolbox-open = Right now

## Common words for buttons
action-back = Back
action-begin = Begin
action-cancel = Cancel
action-close = Close
action-continue = Continue
action-delete = Delete
action-edit = Edit
action-finish = Done
action-leave = Leave for now
action-add = Add
action-next = Next
action-pause = Pause
action-resume = Go on
action-share = Share or copy
action-save = Save
action-save-to = Save to a file
action-skip = Skip
action-start = Start
action-start-over = Start again
action-stop = Stop
action-try-again = Try again
waiting = One moment …
action-undo = Undo
minutes-short = min

## First start
welcome-title = Distance was once a good answer
welcome-body = Nearer is for people who step back when someone comes close, and would like to be able to stay. It explains how that works, offers small exercises, and keeps what you write.
welcome-adults = Written for adults. If you are under 18, talk to an adult you trust or to a child helpline.
welcome-private-title = Nobody reads this
welcome-private-body = What you write stays on this device, encrypted. There is no account, and the app doesn't use the network. Nobody reads this, and nobody is alerted. If you are in danger, call: the numbers are under "Right now".
welcome-not-medical = It is not a diagnosis and not a treatment, and it doesn't replace a therapist.
welcome-why-title = What brings you?
brought-i-step-back = I step back
brought-someone-said-so = Someone said so
brought-in-therapy = I'm in therapy
brought-looking = I'm only looking
welcome-first-title = One moment, one minute
welcome-first-body = Think of one moment with somebody, today or lately. You can also look around first.
welcome-first-do = Catch one moment
welcome-first-look = Look around first

## Today
greeting-morning = Good morning
greeting-day = Hello
greeting-evening = Good evening
greeting-back = Welcome back
today-unfinished = You left this open
today-due = If you like
today-practices = Practices
today-next = One next step
today-nothing = Nothing is due. That's fine too.
today-date = { $weekday } { $day } { $month }
today-day-back = { $weekday }: you stepped back
today-day-nearer = { $weekday }: you came nearer
today-day-open = { $weekday }: nothing noted
today-week = Seven days
today-nothing-hint = If there was a moment with someone, two taps keep it.
today-tomorrow = Ask me tomorrow
today-not-now = Not now
today-kept = That is kept.
today-capture = A line for the journal
due-follow-up = You asked to be reminded of this.
due-letter = A letter from you
due-letter-reason = You wrote it for about now.
due-question = One short question, asked once.
due-more = Add a few words
due-more-reason = You wanted to add more this evening.
due-first = A first look, to have something to compare with later.
due-again = It has been a while since the last time.
next-first = The first thing: one moment, within one minute.
next-lesson = Next to read in "{ $stage }".
next-form = Next to try in "{ $stage }".
practice-done = Done
practice-skip = Skip
practice-skipped = Skipped
practice-strength = Strength
practice-take-back = Take back

## Path
path-title = The path
path-hint = In the order that therapy usually takes. Enter anywhere; nothing is locked.
stage-lessons = To read
stage-forms = To do
stage-practice = A practice for every day
stage-practice-make = Make it mine
stage-practice-made = It is on your Today now.
stage-unwritten = Still being written
stage-state = { $read } of { $lessons } { $lessons ->
    [one] lesson
   *[other] lessons
  }, { $done } of { $forms } { $forms ->
    [one] exercise
   *[other] exercises
  }
stage-state-forms = { $done } of { $forms } { $forms ->
    [one] exercise
   *[other] exercises
  }
form-role-with-person = with someone
form-role-look-back = looking back
lesson-short = In short
lesson-whole = The whole lesson
lesson-read = I've read this
lesson-read-done = Read
lesson-sources = Where this comes from

path-tracks = Beside the path
track-part-forms = To do

## Forms
form-light = One minute
form-full = All of it
form-caution = Before you begin
form-examples = For example
form-own-answer = In my own words
form-step-of = Step
form-ready = That was the last step.
quoted = “{ $words }”
listed = { $before } and { $last }
form-finished = Kept.
form-discard = Put this away
form-menu = More about this exercise
form-becomes = What happens with it
form-change = Change an answer
form-discard-sure = What you entered here goes away.
form-not-kept = Nothing you enter here is kept.
form-before = before
becomes-entry = In your journal, under today
becomes-map-part = On your map
becomes-practice = Among your practices
becomes-asked-again = One question about it, { $when }
text-hint = A few words are enough
list-add = Add another
list-remove = Take out
person-nobody = Nobody in particular
person-add = Someone new
person-name = Name
feeling-intensity = How strong?
feeling-body = In the body
feeling-families = Families of feelings
feeling-chosen = Chosen
scale-unset = Nothing chosen yet
plan-when = When
plan-then = Then
plan-practise = Make it a daily practice
timer-in = In
timer-out = Out
timer-sitting = Sit as you like
timer-done = That was the time.
script-begin = Read slowly, or let it be shown line by line
script-at-own-pace = At my own pace
script-next = Next line
script-done = That was all of it.
review-nothing = You left everything out. That's fine.

on-day = on { $day }
follow-up-in = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
follow-up-never = don't ask
text-recalled = From before
dialogue-again = From the start
dialogue-your-turn = What do you say?
dialogue-ending = How it ended
date-choose = Choose a day
timer-bells = A bell at the end
timer-bells-between = Bells in between and at the end
timer-touch = A touch with each breath
timer-title = Breathing and sitting
timer-paused = Paused
timer-tones = Tones for in and out
own-change = { $title }: { $first } first, { $last } now

## Safety
safety-ask = Are you safe right now?
safety-ask-yesterday = Yesterday you weren't sure that you were safe. How is it now?
safety-ask-since = Last time you weren't sure that you were safe. How is it now?
safety-yes-option = yes
safety-not-sure-option = not sure
safety-no-option = no
safety-skip-option = skip
safety-why = Something you answered makes this a fair question. Nobody sees your answer, and nobody is alerted.
safety-yes = Good to know. The numbers are in "Right now" if that changes.
safety-not-yes = Please don't stay alone with this. Call the emergency number, one of these lines, or somebody you trust.
safety-people = People I can call
safety-plan = My plan for tonight
safety-write-plan = Write a plan for nights like this
tonight-signs = How I know that it's getting hard
tonight-alone = What I do by myself
tonight-company = Company without telling
tonight-tell = Whom I tell
tonight-professionals = Professionals
tonight-out-of-reach = What I put out of reach
tonight-worth = What makes it worth staying
phrases-offer = If this is about dying or hurting yourself: people to call, and your plan, are in "Right now".

## My map
map-title = My map
map-hint = One page about how it works for you. It fills itself from what you do here; change any of it.
map-learned = Learned then
map-learned-hint = What closeness taught you early
map-belief = Belief
map-belief-hint = The sentence underneath
map-alarm = Alarm
map-alarm-hint = What sets it off
map-moves = Moves
map-moves-hint = What you do to get some distance
map-cost = Cost
map-cost-hint = What it takes from you
map-helps = What helps
map-helps-hint = What lets you stay or come back
map-empty = Nothing here yet. Exercises fill this in, or write it yourself.
map-write = Write it myself
map-gather = Take mine out, show what was gathered
map-taken-out = Taken out. What exercises say stands again.

## What exercises filed
kept-title = From exercises
kept-empty = What exercises keep comes here: goals, beliefs, experiments, notes.
kept-goals = Goals
kept-beliefs = Beliefs
kept-experiments = Experiments
kept-ladder = Steps of trust
kept-agenda = To bring to a session
kept-notes = After sessions
kept-ruptures = What was mended
kept-events = Moments of closeness
kept-caregivers = The people then
kept-learned = What I learned then
belief-rated = feels { $last } of 100 true
belief-rated-twice = felt { $first } of 100 true at first, { $last } now
belief-evidence = { $for } for, { $against } against
as-feared-no = It didn't go as feared.
as-feared-partly = It went partly as feared.
as-feared-yes = It went as feared.
as-feared-not-done = It wasn't done.

## Journal
journal-title = Journal
journal-search = Search
journal-empty = Nothing here yet. One line is enough to begin.
journal-none-found = Nothing found.
journal-write = Write
journal-text = What happened?
journal-mood = Mood
journal-tags = Tags, with spaces between
journal-more = Show earlier ones
journal-deleted = In the bin
journal-saved = Kept.
journal-star = Mark with a star
journal-unstar = Take the star away
journal-line-menu = Star or delete
mood-minus-3 = very low
mood-minus-2 = low
mood-minus-1 = a bit low
mood-0 = in between
mood-plus-1 = quite good
mood-plus-2 = good
mood-plus-3 = very good
kind-check-in = check-in
kind-exercise = exercise
kind-session = session
kind-letter = letter

## The journal: what the core says of the inbox, of imports and of what goes out
inbox-waiting = { $count ->
    [one] One thing that you captured still waits to be filed.
   *[other] { $count } things that you captured still wait to be filed.
}
inbox-aside = { $count ->
    [one] One captured thing can't be read. It is kept.
   *[other] { $count } captured things can't be read. They are kept.
}
import-daylio-csv = Daylio, as CSV
import-daylio-backup = Daylio's backup
import-day-one = Day One
import-jrnl = jrnl
import-pages = Text files
import-nearer = Nearer
import-would-add = { $count ->
    [0] Nothing new is in it.
    [one] 1 entry can be brought in.
   *[other] { $count } entries can be brought in.
}
import-added = { $count ->
    [0] Nothing was new.
    [one] 1 entry was brought in.
   *[other] { $count } entries were brought in.
}
import-already-here = { $count ->
    [one] 1 was brought in before, and is left as it is.
   *[other] { $count } were brought in before, and are left as they are.
}
import-twice = { $count ->
    [one] 1 is in the file twice.
   *[other] { $count } are in the file twice.
}
import-failed = { $count ->
    [one] 1 can't be brought in.
   *[other] { $count } can't be brought in.
}
import-left-photos = { $count ->
    [one] 1 photo stays behind.
   *[other] { $count } photos stay behind.
}
import-left-recordings = { $count ->
    [one] 1 recording stays behind.
   *[other] { $count } recordings stay behind.
}
import-left-places = { $count ->
    [one] 1 place stays behind.
   *[other] { $count } places stay behind.
}
import-left-weather = { $count ->
    [one] The weather of 1 entry stays behind.
   *[other] The weather of { $count } entries stays behind.
}
import-left-other = { $count ->
    [one] 1 other thing stays behind.
   *[other] { $count } other things stay behind.
}
import-without-mood = { $count ->
    [one] 1 entry has no mood, since its word was given no meaning.
   *[other] { $count } entries have no mood, since their words were given no meaning.
}
import-only-entries = Only entries come in, with their people, tags and feelings. Practices, plans, answers and settings stay in the file.
import-at-entry = Entry { $number }, counted from the oldest: { $why }
import-at-line = Line { $line }: { $why }
import-in-file = { $file }: { $why }
import-in-file-at-line = { $file }, line { $line }: { $why }
import-no-date = there is no date.
import-not-a-date = the date doesn't exist, or can't be read.
import-in-the-future = the date is still to come.
import-too-long-ago = the date is before 1970.
import-wrong-columns = the columns don't fit, or a quote never closes.
import-not-text = this isn't UTF-8 text.
import-too-long = this is longer than an entry can be.
import-empty = nothing is in it.
import-unreadable = this can't be read.
import-unsafe-name = the name leads out of the file.
export-done = { $count ->
    [one] 1 entry was written.
   *[other] { $count } entries were written.
} Whoever has the file can read it.
export-mood = Mood: { $mood }
export-feelings = Feelings: { $feelings }
export-people = With: { $people }
export-tags = Tags: { $tags }

capture-title = Just now
capture-open = Catch a moment
capture-sentence = Add one sentence
capture-person = With whom?
capture-more-tonight = Add more tonight
capture-kept-later = Kept. It is filed when you next open Nearer.
capture-shared = Into the journal
capture-about = The ways to catch a moment, one tap away.
widget-practices = Today's practices
widget-practices-about = A dot for each practice, without its name. Tap one to mark it as done.
widget-mark = A practice: tap to mark it as done
widget-marked = A practice: done for today

journal-filter = Filter
journal-filter-clear = Show all again
journal-filter-person = Person
journal-filter-feeling = Feeling
journal-filter-tag = Tag
journal-filter-kind = Kind
journal-filter-stage = Stage
journal-filter-first = From
journal-filter-last = To
journal-filter-star = Only those with a star
journal-ranked = What fits best first
journal-calendar = Calendar
journal-on-this-day = On this day
journal-prompts = Something to write about
journal-prompts-offer = Offer something to write about
journal-draft-kept = You were writing this. It was kept.
journal-draft-drop = Let it go
kind-free = written freely
entry-when = When did it happen?
entry-feelings = Feelings
entry-people = People
entry-versions = Earlier versions
entry-put-back = Put this back
entry-delete-for-good = Delete for good now
entry-delete-for-good-sure = It goes out of the vault with its earlier versions, and out of the app's own backups. This can't be undone.

data-title = Your data
data-came-in = What came in last
data-undo = Undo it
data-whole = Is all of it whole?
data-whole-hint = Nearer goes through everything in your vault, sets right what it can without a loss, and says what can't be read.
data-look-over = Look it all over
bin-title = Bin
bin-hint = What you delete stays here for at least 30 days. Only days on which you open Nearer count.
bin-empty = The bin is empty.
bin-restore = Take it back
import-title = Bring in a journal
import-hint = From Daylio, Day One, jrnl, text files, or Nearer itself. You see what is in the file first.
import-samples = How it begins
import-moods = What do its moods mean?
import-no-mood = no mood
import-mood-words-as-tags = Keep the words for moods as tags
import-tags = What becomes tags
import-failures = What can't be brought in
import-zone-here = The file names no time zone. Its times are read as times of the place where you are now.
import-take = Bring it in
import-undo = Undo this import
export-title = Take the journal along
export-hint = Files in the open, for other programs. Whoever has the file can read it.
export-markdown = One text file (Markdown)
export-markdown-days = A text file for each day (zip)
export-csv = A table (CSV)
export-day-one-json = For Day One (JSON)
export-day-one-zip = For Day One (zip)
export-document = Everything that is in the vault (JSON)

## Insights
insights-title = Insights
insights-hint = Numbers of your own, next to your own earlier ones. They can rise because you notice more.
insights-table = As a table
insights-chart = As a chart
insights-day = Day
insights-in-general = In general
insights-empty = Answer it a first time to see a point here.
insights-answer = Answer now
outcome-planned = You planned
outcome-expected = You expected
outcomes-title = What came of it
outcomes-once = One time. It says what happened once.
outcomes-twice = Two times now.
outcomes-line = { $times ->
    [0] What you planned hasn't come to anything so far.
    [one] Of one time, { $feared ->
        [0] none
       *[other] one
      } as feared. You had expected { $expected ->
        [0] none
       *[other] one
      }.
   *[other] Of { $times } times, { $feared ->
        [0] none
        [one] one
       *[other] { $feared }
      } as feared. You had expected { $expected ->
        [0] none
        [one] one
       *[other] { $expected }
      }.
  }
outcomes-kind-line = Of { $times } times, { $feared ->
    [0] none
    [one] one
   *[other] { $feared }
  } as feared.
outcomes-footnote = Counted are acts with other people. "Expected" means that what you expected was something you fear. What you only noticed is the small dot, and isn't counted.
outcomes-share = As feared in { $feared } of { $times }, partly in { $partly }. If things go on like this, somewhere between { $low } and { $high } of 100. What didn't come to it isn't counted.
outcomes-doubt = You chose what to try, and with whom. So this says how it goes at your size, not how people are.
outcomes-sure-little = Where you were at most 33 out of 100 sure: as feared in { $feared } of { $times }.
outcomes-sure-some = Where you were 34 to 66 sure: as feared in { $feared } of { $times }.
outcomes-sure-much = Where you were 67 or more sure: as feared in { $feared } of { $times }.
outcomes-first-half = The first half: as feared in { $feared } of { $times }.
outcomes-second-half = The second half: as feared in { $feared } of { $times }.
outcome-with = { $day }, with { $who }, { $act }: { $went }.
outcome-alone = { $day }, { $act }: { $went }.
went-no = not as feared
went-partly = partly as feared
went-yes = as feared
went-not-done = didn't come to it
act-told = told something
act-asked = asked for something
act-stayed = stayed
act-let-in = let something in
act-said-no = said a need or a limit
act-came-back = came back
act-tried = tried something
act-noticed = only noticed
acts-told = Telling
acts-asked = Asking
acts-stayed = Staying
acts-let-in = Letting in
acts-said-no = Saying a need or a limit
acts-came-back = Coming back
acts-tried = Trying something else
acts-noticed = Noticing
chart-empty = { $title }: no answers yet.
chart-sentence = { $title }: { $count ->
    [one] one answer, { $last } on { $lastday }.
   *[other] { $count } answers, from { $first } on { $firstday } to { $last } on { $lastday }.
  } { $place }
chart-too-few = Too few to say what is usual for you.
chart-within = The last one is within your usual range, { $low } to { $high }.
chart-below = The last one is below your usual range, { $low } to { $high }.
chart-above = The last one is above your usual range, { $low } to { $high }.

## Questionnaires
questionnaire-yes = yes
questionnaire-no = no
questionnaire-untitled = A questionnaire without a title
questionnaire-score = Score
questionnaire-about = Who is this about?
questionnaire-about-hint = Nobody means in general.

assessment-score-mean = The mean of { $items } answers, from { $low } to { $high }. { $higher }
assessment-score-sum = The sum of { $items } answers, from { $low } to { $high }. { $higher }
assessment-score-times = The sum of { $items } answers, times { $factor }: from { $low } to { $high }. { $higher }
assessment-score-item = From { $low } to { $high }. { $higher }
assessment-score-count = How many of { $items }, from { $low } to { $high }. { $higher }
assessment-score-difference = What speaks for it, less what speaks against it: from { $low } to { $high }. { $higher }
assessment-score-occasions = The mean over { $counted } of { $items } that had an occasion, from { $low } to { $high }. { $higher }
assessment-score-no-occasion = No number this time: nothing had an occasion.
assessment-score-overall = { $people ->
    [one] From the latest answers about one person, from { $low } to { $high }.
   *[other] The mean over the latest answers about { $people } people, from { $low } to { $high }.
} { $higher }
assessment-score-open =
    { $open ->
        [one] No number this time: one answer is open.
       *[other] No number this time: { $open } answers are open.
    }
score-label = From { $from } to { $to } is called "{ $label }" in { $source }. It is not a diagnosis.
score-label-one = { $from } is called "{ $label }" in { $source }. It is not a diagnosis.
change-higher = { $points } higher than on { $day }.
change-lower = { $points } lower than on { $day }.
change-none = The same as on { $day }.
change-beyond-chance = By a rough guide it takes { $needed } to tell a change from chance, and this is that much ({ $source }).
change-within-chance = By a rough guide it takes { $needed } to tell a change from chance, and this is less ({ $source }).

bring-summary = { $questions ->
    [0] Nothing in it can be asked here.
    [one] One question can be asked.
   *[other] { $questions } questions can be asked.
} { $notes ->
    [0] All of it is taken as it stands.
    [one] One thing is not taken as it stands.
   *[other] { $notes } things are not taken as they stand.
}
bring-kind-scale = on a scale
bring-kind-number = a number
bring-kind-choice = one answer
bring-kind-several = several answers
bring-kind-boolean = yes or no
bring-kind-text = in words, not scored
bring-note-type = A question of the kind "{ $type }" isn't asked here. It is left out.
bring-note-options = Its answers lie somewhere else, or can't be picked here. It is left out.
bring-note-many-options = It has too many answers to pick from. It is left out.
bring-note-no-text = It has no words to ask with. It is left out.
bring-note-modified = It carries a mark that changes its meaning in a way that isn't understood here. It is left out, with all that lies in it.
bring-note-computed = It is computed or hidden, so it isn't asked.
bring-note-condition = The condition for asking it can't be followed here. It is asked always, and may be passed over.
bring-note-once = It may be repeated. Here it is asked once.
bring-note-weights = One answer has two numbers that differ. That answer counts nothing.
bring-note-initial = What stands there beforehand can't be taken over.
bring-note-status = Whoever made it calls it a draft, or has taken it back.
bring-key-certain = Every item was found by its code.
bring-key-compare = Compare each question with its number before you go on: a key that is joined to the wrong questions gives wrong numbers.
bring-key-pick = Some items have no question yet. Pick one for each, and compare.
bring-key-no-fit = This key needs { $items } questions with answers that count from { $low } to { $high }. There are not that many here.
bring-answers-summary = { $added ->
    [0] Nothing is new.
    [one] One answered questionnaire is new.
   *[other] { $added } answered questionnaires are new.
} { $here ->
    [0] { "" }
    [one] One is here already, or was deleted.
   *[other] { $here } are here already, or were deleted.
} { $unread ->
    [0] { "" }
    [one] One can't be taken.
   *[other] { $unread } can't be taken.
}
bring-answers-differs = States { $stated } for { $title }; the answers come to { $value }.
bring-answers-incomplete = States { $stated } for { $title }; answers are missing, so there is no number here.
bring-answers-agrees = States { $stated } for { $title }; the answers come to the same.
bring-answers-foreign = { $count ->
    [one] One answer belongs to no question here.
   *[other] { $count } answers belong to no question here.
}
bring-answers-not-completed = It isn't marked as completed.
bring-answers-no-day = It says no day.
bring-answers-about-somebody = It is about somebody, and doesn't say who that is here.
bring-answers-no-questionnaire = Its questionnaire isn't here. Bring that in first.
bring-answers-nothing-fits = None of its answers fits the questionnaire.
bring-answers-future = Its day is still to come.

questionnaires-title = Questionnaires
questionnaires-hint = Ours and those that you bring. None has to be answered, and two minutes a week are enough.
questionnaires-ours = From Nearer
questionnaires-brought = Brought in by you
questionnaires-bring = Bring in a questionnaire
questionnaires-bring-answers = Bring in answers
questionnaires-hand-on = Hand on answers and scores
questionnaire-is-on = In use
questionnaire-rhythm = How often does it come up?
questionnaire-rhythm-own = As it does by itself
questionnaire-rhythm-week = every week
questionnaire-rhythm-two-weeks = every two weeks
questionnaire-rhythm-four-weeks = every four weeks
questionnaire-private = Only you see this one. It goes into no report and no file.
questionnaire-answers = What I answered
questionnaire-overall = Over all people
questionnaire-change = What changed
questionnaire-change-from = From
questionnaire-change-to = To
questionnaire-set-key = Score it otherwise
questionnaire-remove = Put this questionnaire away
questionnaire-erase = Erase all answers for good
questionnaire-erase-sure = They go now, also from the backups that the app made by itself. This can't be undone.
questionnaire-erase-all = Erase them
bring-title = Bring in a questionnaire
bring-hint = A FHIR R4 Questionnaire, as a JSON file. Nothing is kept before you say so.
bring-pick = Choose a file
bring-replaces = One with the same address is kept already. This one takes its place, and its answers stay.
bring-questions = What is asked
bring-notes = What is not taken as it stands
bring-scoring = How is it scored?
bring-scoring-known = By a key that Nearer knows
bring-scoring-simple = By a simple key of mine
bring-scoring-none = Not at all
bring-which-key = Which key?
bring-looked = I compared each question with its number
bring-counting = Which way do the answers count?
bring-counting-up = Upwards
bring-counting-down = Downwards
bring-pick-question = Pick a question
bring-reversed = turned round
bring-method = One number from the answers
bring-method-sum = their sum
bring-method-mean = their mean
bring-counts = counts
bring-counts-reversed = counts turned round
bring-counts-not = doesn't count
bring-higher-means = What does a higher number mean?
bring-about-people = It is about one person at a time
bring-keep = Keep it
bring-answers-title = Bring in answers
bring-answers-hint = FHIR QuestionnaireResponses, one or a Bundle, as a JSON file. Scores are computed anew from the answers.
bring-answers-which = Which questionnaire are they answers to?
bring-answers-as-stated = The one that the file names
bring-answers-is-here = Here already
bring-answers-unread = What can't be taken
bring-answers-take = Take them in
hand-on-title = Hand on answers and scores
hand-on-hint = A file in the open, in a form that a therapist's own system can read (FHIR R4). Whoever has the file can read it.
hand-on-first = First day
hand-on-from-the-start = from the start
hand-on-last = Last day
hand-on-to-the-end = to the end
hand-on-which = Which questionnaires?
hand-on-about-people = Also answers about people, by their initials
hand-on-write = Write the file
hand-on-written = The file is ready.
hand-on-nothing = There is nothing to hand on.

## You
you-title = You
you-people = People
you-people-hint = Only you see these names.
contact-title = Exercises for coming nearer
contact-hint = If someone hurts, threatens, watches or controls you, distance may be looking after you. You decide this, and you can change it at any time.
you-plans = Plans
you-plans-empty = Plans that you make in exercises come here.
you-map = My map
you-practices = Practices
you-practices-empty = A stage can suggest one, or make your own.
practice-new = New practice
practice-name = What is it called?
practice-cue = When (a moment of the day)
practice-act = I (one small thing)
practice-archive = Put away
practice-schedule = How often?
plan-done = Done

## Settings
settings-title = Settings
settings-day-boundary = My day ends at
settings-country = Country for phone numbers
settings-country-system = As the device says
settings-phrases = Show people to call where I write about dying
settings-if-quiet = If I go quiet
if-quiet-say-nothing = say nothing
if-quiet-after-10-days = one line after 10 days
if-quiet-after-30-days = one line after 30 days
settings-appearance = How it looks
appearance-system = as the phone says
appearance-light = light
appearance-dark = dark
appearance-high-contrast = high contrast
settings-offers = What the app offers
settings-my-day = My day
settings-on = on
settings-off = off
settings-offers-prompts = prompts
settings-offers-people = people to call
settings-about = About
settings-private = Everything stays on this device, encrypted.
settings-key-file = On this computer the key lies in a file that only your account can read. A phone keeps it in its key store.
demo-label = Demo: made-up entries

## Your data: what the core says of the bin and of what comes in
data-holds = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}, { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $practices ->
    [one] 1 practice
   *[other] { $practices } practices
}, { $responses ->
    [one] 1 questionnaire
   *[other] { $responses } questionnaires
}
data-holds-until = Last written on { $day }
data-replaced = Everything is as it was in what you brought back.
data-merged = { $added ->
    [0] Nothing was new.
    [one] 1 thing was added.
   *[other] { $added } things were added.
} { $changed ->
    [0] { "" }
    [one] 1 is now as it came in.
   *[other] { $changed } are now as they came in.
} { $older ->
    [0] { "" }
    [one] 1 came in older and is kept as an earlier version.
   *[other] { $older } came in older and are kept as earlier versions.
}
data-ahead = { $rows ->
    [one] 1 thing said that it was changed in the future. It keeps its place among the others.
   *[other] { $rows } things said that they were changed in the future. They keep their places among the others.
}
data-entries = Entries of the journal: { $added } new, { $changed } changed, { $removed } in the bin.
data-removed = { $count ->
    [one] 1 thing was deleted there. It is in the bin here, and can be restored for 30 days.
   *[other] { $count } things were deleted there. They are in the bin here, and can be restored for 30 days.
}
data-set = { $count ->
    [one] 1 setting is now as it was there.
   *[other] { $count } settings are now as they were there.
}
data-safety-set = { $count ->
    [one] 1 safety choice is now as it was there.
   *[other] { $count } safety choices are now as they were there.
}
data-settings-stay = { $count ->
    [one] 1 setting is different there. Yours stays as it is.
   *[other] { $count } settings are different there. Yours stay as they are.
}
data-safety-stays = { $count ->
    [one] 1 safety choice (whom to come nearer to, the country of the helplines, or looking for words about dying) is different there. Yours stays as it is.
   *[other] { $count } safety choices (whom to come nearer to, the country of the helplines, or looking for words about dying) are different there. Yours stay as they are.
}
data-held = { $count ->
    [one] For 1 person you had turned exercises off there. That holds here, too.
   *[other] For { $count } people you had turned exercises off there. That holds here, too.
}
data-would-merge = { $added ->
    [0] Nothing in it is new.
    [one] 1 thing would be added.
   *[other] { $added } things would be added.
} { $changed ->
    [0] { "" }
    [one] 1 would change to what it is there. Yours would be kept as an earlier version.
   *[other] { $changed } would change to what they are there. Yours would be kept as earlier versions.
} { $older ->
    [0] { "" }
    [one] 1 is older there, and would be kept as an earlier version.
   *[other] { $older } are older there, and would be kept as earlier versions.
}
data-would-entries = Entries of the journal: { $added } new, { $changed } changed, { $removed } to the bin.
data-would-remove = { $count ->
    [one] 1 thing was deleted there. It would go to the bin here, where it can be restored for 30 days.
   *[other] { $count } things were deleted there. They would go to the bin here, where they can be restored for 30 days.
}
data-would-set = { $count ->
    [one] 1 setting would change to what it is there.
   *[other] { $count } settings would change to what they are there.
}
data-would-safety = { $count ->
    [one] 1 safety choice would change to what it is there.
   *[other] { $count } safety choices would change to what they are there.
}
data-would-replace = All that is here would be replaced. { $added ->
    [0] No entry would be new.
    [one] 1 entry would be new.
   *[other] { $added } entries would be new.
} { $removed ->
    [0] No entry would be gone.
    [one] 1 entry that is here would be gone.
   *[other] { $removed } entries that are here would be gone.
} A copy of how it is now is kept for 30 days.
undo-merged = On { $day }, another vault was merged into this one: { $added } added, { $changed } changed, { $removed } moved to the bin.
undo-replaced = On { $day }, everything was replaced by a backup.
undo-diary = On { $day }, entries were imported: { $added }.
undo-taken-back = On { $day }, an import was undone.
undo-since = { $count ->
    [0] Undoing it brings back how it was before.
    [one] Undoing it brings back how it was before. The 1 thing that you wrote or changed since stays.
   *[other] Undoing it brings back how it was before. The { $count } things that you wrote or changed since stay.
}
undo-done = It is as it was before. { $kept ->
    [0] { "" }
    [one] 1 thing from since then is still here.
   *[other] { $kept } things from since then are still here.
} { $gone ->
    [0] { "" }
    [one] 1 thing belonged to what was undone, and is now only in the copy that was made first.
   *[other] { $gone } things belonged to what was undone, and are now only in the copy that was made first.
}
removed-everywhere = It is gone from the vault, its earlier versions and the app's own backups.
removed-not-from-backups = It is gone from the vault and its earlier versions. The app's own backups could not be made anew and may still hold it: free some space and try again.
removed-vault-aside = { $count ->
    [one] An older vault that could not be opened lies aside and may hold it.
   *[other] { $count } older vaults that could not be opened lie aside and may hold it.
}
removed-elsewhere = Files that you saved elsewhere are not touched.
unread-some = { $count ->
    [one] One thing in your vault can't be read. It stays as it is and goes along in every backup; the rest is as it was.
   *[other] { $count } things in your vault can't be read. They stay as they are and go along in every backup; the rest is as it was.
}
unread-settings = { $count ->
    [one] One setting can't be read: it is as it was at first. Choose it again.
   *[other] { $count } settings can't be read: they are as they were at first. Choose them again.
}
looked-over-fine = All of it can be read.
looked-over-mended = { $count ->
    [one] One thing was set right.
   *[other] { $count } things were set right.
}
left-out-some = { $count ->
    [one] One thing in this file can't be brought in. All else can, and the file stays as it is: keep it. A newer version of Nearer, or an earlier backup, may have it whole.
   *[other] { $count } things in this file can't be brought in. All else can, and the file stays as it is: keep it. A newer version of Nearer, or an earlier backup, may have them whole.
}
left-out-line = { $what }: { $why }
left-out-entry = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
left-out-draft = { $count ->
    [one] 1 draft
   *[other] { $count } drafts
}
left-out-person = { $count ->
    [one] 1 person
   *[other] { $count } people
}
left-out-tag = { $count ->
    [one] 1 tag
   *[other] { $count } tags
}
left-out-practice = { $count ->
    [one] 1 practice
   *[other] { $count } practices
}
left-out-mark = { $count ->
    [one] 1 marked day
   *[other] { $count } marked days
}
left-out-run = { $count ->
    [one] 1 part of an exercise
   *[other] { $count } parts of exercises
}
left-out-response = { $count ->
    [one] 1 answered questionnaire
   *[other] { $count } answered questionnaires
}
left-out-measure = { $count ->
    [one] 1 questionnaire that was brought
   *[other] { $count } questionnaires that were brought
}
left-out-setting = { $count ->
    [one] 1 setting
   *[other] { $count } settings
}
left-out-purged = { $count ->
    [one] 1 note of something that was removed
   *[other] { $count } notes of things that were removed
}
left-out-version = { $count ->
    [one] 1 earlier version
   *[other] { $count } earlier versions
}
left-out-kept = { $count ->
    [one] 1 thing kept from exercises
   *[other] { $count } things kept from exercises
}
left-out-why-unreadable = a day, a time or a number there can't be read
left-out-why-too-long = longer than anything that is written here
left-out-why-unknown = of a kind that this version doesn't know
left-out-why-altered = not what it says it is
left-out-why-along = part of something that was left out
bin-entry = Entry
bin-person = Person
bin-practice = Practice
bin-plan = Plan
bin-moment = Moment
bin-response = Questionnaire
bin-run = Exercise
bin-belief = Belief
bin-experiment = Experiment
bin-recollection = Memory
bin-goal = Goal
bin-session-note = Session note
bin-ladder-step = Step of trust
bin-measure = Questionnaire that you brought
bin-days-left = { $days ->
    [0] Removed today
    [one] 1 day left
   *[other] { $days } days left
}

## Practices, reminders, and what other apps kept: what the core says. Nothing here judges or counts down.
often-daily = { $times ->
    [1] every day
    [2] twice a day
   *[other] { $times } times a day
}
often-weekly = { $times ->
    [1] once a week
    [2] twice a week
    [7] every day
   *[other] { $times } times a week
}
often-weekdays = on { $days }
often-every-days = { $days ->
    [1] every day
    [2] every second day
   *[other] every { $days } days
}
often-monthly = once a month
often-within = { $times } times in { $days } days
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
target-at-least = at least { $amount }
target-at-most = at most { $amount }
amount-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
amount-times = { $count ->
    [one] { $number } time
   *[other] { $number } times
}
day-done = done
day-done-amount = done, { $amount }
day-partly = { $amount } so far
day-skipped = left out on purpose
day-not-done = not done
day-not-done-amount = { $amount }
day-unknown = no mark
day-open = still open
day-paused = resting
day-free = not asked for
day-ahead = to come
day-before = before it began
day-line = { $day }: { $state }
days-done = { $days ->
    [0] no day marked as done
    [one] done on 1 day
   *[other] done on { $days } days
}
days-skipped = { $days ->
    [one] 1 day left out on purpose
   *[other] { $days } days left out on purpose
}
days-amount = { $amount } in all
days-span = { $from } – { $to }
heat-map-words = { $name }: { $said }. Strength { $strength } of 100.
practice-words = { $name }: { $state }. Strength { $strength } of 100.
practice-smaller = "{ $name }" hasn't come up much these weeks. A smaller version may fit better: half of it, or once a week. Leaving it as it is is fine, too.
streak-days = { $current ->
    [one] 1 day in a row
   *[other] { $current } days in a row
}, { $best } at most so far
streak-weeks = { $current ->
    [one] 1 week in a row
   *[other] { $current } weeks in a row
}, { $best } at most so far
streak-months = { $current ->
    [one] 1 month in a row
   *[other] { $current } months in a row
}, { $best } at most so far
streak-times = { $current ->
    [one] once in a row
   *[other] { $current } times in a row
}, { $best } at most so far
review-words = { $practices ->
    [one] 1 practice
   *[other] { $practices } practices
}: { $done ->
    [0] no day marked as done
    [one] 1 day marked as done
   *[other] { $done } days marked as done
}{ $skipped ->
    [0] .
    [one] , 1 left out on purpose.
   *[other] , { $skipped } left out on purpose.
}
review-nothing-yet = There is nothing to look back on here.
practice-colour-0 = grey
practice-colour-1 = red
practice-colour-2 = orange
practice-colour-3 = yellow
practice-colour-4 = green
practice-colour-5 = teal
practice-colour-6 = blue
practice-colour-7 = purple
reminder-at = at { $time }
reminder-within = between { $from } and { $to }
reminder-after = { $minutes } after { $cue }
reminder-title = A reminder
reminder-practice = { $count ->
    [one] A small thing for now, if you like.
   *[other] { $count } small things for now, if you like.
}
reminder-follow-up = You wanted to come back to something.
reminder-letter = Something is here for you to open.
reminder-measure = A few questions, if you like.
reminder-quiet = Whenever you like: one small step is here.
reminder-several = A few small things, if you like.
reminder-rests = Reminders rest now until you open the app.
snooze-minutes = { $minutes ->
    [60] in an hour
   *[other] in { $minutes } minutes
}
snooze-hours = in { $hours } hours
widget-words = { $due ->
    [0] Nothing is asked for today.
    [one] { $done } of 1 done today.
   *[other] { $done } of { $due } done today.
}
habits-import-words = { $practices ->
    [one] 1 practice
   *[other] { $practices } practices
}, { $marks ->
    [one] 1 marked day
   *[other] { $marks } marked days
}{ $new ->
    [0] . All of it is here already.
   *[other] . New here: { $new }.
}
habits-import-span = From { $from } to { $to }
habits-imported = { $practices ->
    [0] No practice was new.
    [one] 1 practice was added.
   *[other] { $practices } practices were added.
} { $marks ->
    [0] No day was new.
    [one] 1 day was added.
   *[other] { $marks } days were added.
}
habits-left-deleted = { $practices ->
    [one] 1 was deleted here and stays so.
   *[other] { $practices } were deleted here and stay so.
}

## Practices and reminders: the screens
practices-title = Practices
practices-week = The week
practices-look-back = Looking back
practices-archived = Put away
practices-from-path = From the path
practices-streaks = Show days in a row
practice-edit = Change this practice
practice-why = What for?
practice-person = Is it about someone?
practice-exercise = Done with an exercise
practice-colour = Colour
practice-days = Days
practice-fill-in = Fill in this day
practice-note = A note
practice-not-done = Not done
practice-amount = How much?
practice-once-more = Once more
practice-measured = Note how much
practice-unit = Counted in
unit-minutes = minutes
unit-times = times
unit-own = something else
practice-unit-own = What is counted?
practice-target = What do you aim for?
target-none = nothing certain
target-kind-at-least = at least
target-kind-at-most = at most
schedule-kind-daily = times a day
schedule-kind-weekly = times a week
schedule-kind-weekdays = on certain days
schedule-kind-every-days = every few days
schedule-kind-monthly = once a month
schedule-kind-within = times within some days
schedule-times = How many times?
schedule-days = Within how many days?
practice-pause = Let it rest
practice-pause-from = From
practice-pause-to = To
practice-pause-open = until further notice
practice-resume = Take it up again
practice-open = All of it
practice-more = More
practice-unarchive = Take it out again
practice-move-up = Move up
practice-move-down = Move down
review-week = This week
review-month = This month
span-earlier = Earlier
span-later = Later
smaller-change = Make it smaller
smaller-leave = Leave it as it is

practice-reminders = Reminders
reminder-add = Add a reminder
reminder-kind-at = at a time
reminder-kind-within = somewhere between two times
reminder-kind-after-cue = after the cue
reminder-time = At
reminder-from = From
reminder-until = Until
reminder-cue = The cue comes at about
reminder-minutes = Minutes after it
reminder-later = Later
reminders-title = Reminders
reminders-on = Remind me
reminders-due-on = Also of follow-ups, letters and questionnaires
reminders-due-at = At
reminders-quiet = Quiet hours
reminders-not-allowed = The system doesn't let Nearer remind you.
reminders-allow = Allow reminders
reminders-settings = To the phone's settings
reminders-inexact = Your phone lets reminders come up to an hour late, to save its battery.
reminders-exact = Let them come to the minute
reminders-discreet = On a locked screen they say nothing about you.
reminders-missed = Some reminders could not come while the phone was off or Nearer was stopped. Nothing is lost by that.

habits-import-title = Bring in from Loop Habit Tracker
habits-import-hint = Its backup (.db) or its CSV archive (.zip). You see what is in it first.
habits-import-take = Bring it in
habits-export-title = Take the practices along
habits-export-hint = A zip of CSV tables, in the shape of Loop Habit Tracker's. Whoever has the file can read it.

## Right now
toolbox-title = Right now
toolbox-lines = People to call
toolbox-emergency = Emergency
toolbox-all-lines = All lines
toolbox-call = Call
toolbox-tonight = For tonight
notice-lines = People to call

## Dates and numbers
date = { $day } { $month } { $year }
decimal-sign = .
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Waiting, and what didn't come
showing-safe = What you wrote before is safe.

## Erasing
erased-all = Everything of Nearer on this phone is gone.
erased-key-left = The key is still on this phone, because the phone would not delete it. Delete the app to remove it.
erased-files-left = These are still there, and can't be read without the key: { $names }. Delete the app to remove them.
erased-left-reminders = Reminders that the phone already knows of may still come. They hold no words of yours.
erased-left-widgets = Widgets may show their last state until you remove them.
erased-left-handed = A file that you exported or picked may still lie in the app's own folder. Delete the app to remove it.
erased-left-remembered = The app could not forget which screen it showed last. Delete the app to remove that.
erased-copies-left = { $count ->
    [one] One copy is still in the folder you chose. Only your passphrase opens it; delete it there if you don't want it.
   *[other] { $count } copies are still in the folder you chose. Only your passphrase opens them; delete them there if you don't want them.
}

## The lock
lock-by-nothing = Anyone who has this phone unlocked can open Nearer.
lock-by-phone = Your phone asks for you before Nearer opens.
lock-by-passphrase = Nearer asks for its own passphrase.
lock-by-both = Your phone asks for you, and then Nearer for its own passphrase.
lock-way-back = If you forget it, your six words open Nearer. Nothing else does.
lock-no-way-back = You have no six words yet. If you forget the lock, only a copy that you made brings your words back.
lock-waits = { $minutes ->
    [one] After several wrong tries, the next one is in a minute.
   *[other] After several wrong tries, the next one is in { $minutes } minutes.
}

## Safe copies
copies-none = No copy has been made yet.
copies-last = { $entries ->
    [0] Last copy on { $day }. It was opened and counted: no entries yet, and all else is there.
    [one] Last copy on { $day }. It was opened and counted: one entry, all there.
   *[other] Last copy on { $day }. It was opened and counted: { $entries } entries, all there.
}
copies-made = { $entries ->
    [0] It was opened and counted: no entries yet, and all else is there.
    [one] It was opened and counted: one entry, all there.
   *[other] It was opened and counted: { $entries } entries, all there.
}
copies-overdue = Your last safe copy is from { $day }. Have a look at the folder when it suits you.
copies-never = No safe copy has been made in the folder you chose. Have a look at it when it suits you.
copies-trouble-gone = The folder isn't there any more, or Nearer may no longer use it. Choose it again, or another one. Nothing on this phone was changed.
copies-trouble-full = There is no space left for a copy. Free some, here or in the folder; Nearer tries again later.
copies-trouble-read-only = Nearer can read this folder but not write in it. Choose another one.
copies-trouble-offline = The folder can't be reached right now. Nearer tries again later.
copies-trouble-slow = The folder took too long to answer. Nearer tries again later.
copies-trouble-changed = What came back from the folder wasn't what Nearer had written, so it doesn't count as a copy. Nearer tries again later; if it stays like this, choose another folder.
copies-trouble-failed = The copy didn't work, and the folder gave no reason. Nearer tries again later.

## What went wrong
error-title = This didn't work
error-locked = The key is locked. Unlock the device and try again.
error-key-missing = The key for your vault isn't here. Your vault was left as it is.
error-wrong-key = This key doesn't belong to your vault. The vault was left as it is.
error-damaged = The vault's file is damaged. Nothing was changed. A backup can be restored.
error-unreadable = The vault can't be read: the key is another one, or the file is damaged. It can't be told which. Nothing was changed.
error-too-new = This was written by a newer version of Nearer. It was left as it is. Update the app to open it.
error-not-found = That isn't there any more.
error-full = There is no space left on the device. Nothing was lost; free some space and try again.
error-busy = Nearer is open elsewhere. Close it there first.
error-cancelled = Stopped.
error-closed = The vault is closed.
error-unwritable = The folder for your vault can't be written. Nothing was changed.
error-unsupported = This version can't do that.
error-content = A file of the programme can't be read.
error-storage = The storage failed. Nothing was changed.
error-internal = Something went wrong on our side. What you wrote before is safe.
error-toolbox-still = "Right now" works all the same.
put-right-stranger = While Nearer was closed, somebody exchanged the lock that captures are closed with for one of theirs. It is put right now. What was captured in between can't be read here and might be read by them: somebody could reach the files of this device.
invalid-at = { $place }: { $why }
reason-required = Something is needed here.
reason-too-long = At most { $most }.
reason-out-of-range = From { $low } to { $high }.
reason-unknown-option = Pick one of the options.
reason-unknown-step = This step isn't asked here.
reason-wrong-kind = That doesn't fit this step.
reason-already-there = That is there already.
reason-already-finished = This is finished and stays as it is.
reason-not-a-day = That day doesn't exist.
reason-not-an-id = That isn't there any more.
reason-unknown-zone = The device's time zone isn't known.
reason-in-the-future = That is still to come.
reason-in-the-past = That day has passed.
reason-too-short = At least { $least } characters.
reason-easy-to-guess = This one could be found by somebody who tries many. Take four or more words that have nothing to do with each other, or let Nearer make one for you.
reason-wrong-passphrase = It doesn't open with this passphrase.
reason-too-soon = { $seconds ->
    [one] Too many tries. The next one is in a second.
   *[other] Too many tries. The next one is in { $seconds } seconds.
}
reason-too-soon-minutes = { $minutes ->
    [one] Too many tries. The next one is in a minute.
   *[other] Too many tries. The next one is in { $minutes } minutes.
}
reason-other-lock = This file is locked in another way. Nearer opens files with a passphrase.
reason-not-a-backup = This isn't a file that Nearer wrote.
reason-unknown-file = This isn't a kind of file that can be read here.
reason-damaged-file = This file is damaged or not whole. Nothing was changed.
reason-file-too-large = The file is too large: { $most } MB at most.
reason-not-utf8 = This text isn't saved as UTF-8. Save it as UTF-8 and try again.
reason-broken-line = This can't be read from line { $line } on. Nothing was changed.
reason-changed-file = The file has changed since you looked at it. Open it again.
reason-cant-be-read = This file can't be opened. Copy it to this device, look whether other apps can open it, and try again. Nothing was changed.
reason-too-much-at-once = What stands at line { $line } is larger than anything Nearer can keep. Take it out of the file and try again. Nothing was changed.
reason-too-many-inside = There is more in it than can be brought in at once: { $most } at most. Split it, and bring in one part after the other. Nothing was changed.
reason-not-json = This can't be read from line { $line } on. Nothing was changed.
reason-not-a-number = A number is needed here.
reason-not-whole = A whole number is needed here.
reason-ambiguous-number = This number can be read in two ways. It is clear without a mark between the thousands.
reason-too-deep = It is nested deeper than { $most } levels.
reason-other-resource = This is another kind of file than is read here.
reason-other-version = This is written in another version of FHIR. Nearer reads R4.
reason-circular = Whether this is asked depends on itself.
reason-leads-nowhere = This points to something that isn't there.
reason-changes-meaning = This carries a mark that changes its meaning in a way that isn't understood here.
reason-key-does-not-fit = This key and these questions don't go together.

# Numbers to call, and how well they are known

line-all-day = day and night
line-looked-up = looked up, sources of { $years }
line-looked-up-undated = looked up
line-unsure = not confirmed, one source of { $years }: it may be wrong
line-unsure-undated = not confirmed, one undated source: it may be wrong
line-state-run = run by the state, so nobody can promise secrecy
line-kind-emergency = Emergency
line-kind-crisis = In a crisis
line-kind-violence = When someone hurts or threatens you
line-kind-child = For children, and for worry about one
line-sources = Sources
lines-title = Numbers to call
lines-hint = All numbers of your country, and where each was looked up

# A person, and exercises with them

person-off = Exercises: off.
person-not-now = Not in exercises just now.
person-turn-off = Turn exercises with them off
person-lift = Turn exercises with { $name } on again?
person-turn-on = Turn exercises on again
person-lifted = Then they're on. What was planned before stays off until you plan it again.
person-on = Then they're on.
person-asked-later = Then it is asked again before the next exercise with them.
person-stays-off = Then they stay off. You can ask again any time.
person-off-now = Then exercises with them are off. You can change that any time, under People.
person-child = This is a child
person-died = This person has died
person-died-marked = Marked. Nothing here will suggest getting in touch, and we won't ask whether you're afraid of them. Letters and memories stay open.
person-died-day = Day, if you want to give it
person-died-undo = Undo
person-unpicked = Don't show them when I pick someone

next-after-a-loss = Not much is suggested after a loss. Everything else can be opened.

old-words = { $count ->
    [one] 1 older entry says in words that somebody frightened you. Newer entries no longer do: only a mark on the person is kept. The words can be taken out of the old one too, and of its earlier versions.
   *[other] { $count } older entries say in words that somebody frightened you. Newer entries no longer do: only a mark on the person is kept. The words can be taken out of the old ones too, and of their earlier versions.
}
old-words-take-out = Take the words out
old-words-leave = Leave them

tonight-open = Show my plan without unlocking
tonight-open-hint = A copy of this plan lies unsealed on this device, so that it can be read when the app is locked. Whoever holds the phone can read it. Turned off, the copy is removed at once.

harm-offer = If somebody isn't safe with you right now, leave the room and call. The numbers are in "Right now".

# Six words, copies, moving

welcome-copy = I have a copy
copies-title = Safe copies
copies-hint = A copy is one file with everything in it. Six words open it, on any phone.
copies-words = Your six words
copies-words-missing = First, Nearer makes six words for you. Without them nobody can open a copy, the makers of Nearer included.
copies-words-there = They are set. They open every copy made since, and Nearer itself if its key is ever lost.
copies-words-make = Make my six words
copies-words-renew = Make new words
copies-words-shown = Write these down and keep them where you would look for them. Nearer shows them once.
copies-words-written = I've written them down
copies-words-back = Type them from your note
copies-words-check = Check
copies-words-other = These aren't the same words yet. Look at your note and try again.
copies-words-set = Your six words are set.
copies-write = Make a copy now
recover-hint = Nearer begins again with what is in the copy. What can't be opened now stays on this phone, set aside.
recover-begin = Begin with this copy
restore-title = Restore from a copy
restore-hint = You see what is in the copy first. Nothing changes until you decide.
restore-pick = Choose the copy
restore-words = Its six words, or its passphrase
restore-look = Look inside
restore-merge = Combine it with what is here
restore-replace = Replace everything here
restore-settings = Use its settings
restore-safety = Use its safety choices
restore-take = Restore
restore-undo = For thirty days you can undo this under Your data.

# The lock, on its screens

lock-title = Lock
lock-way-none = No lock of its own
lock-way-phone = Your phone asks for you
lock-way-passphrase = A passphrase of Nearer's own
lock-way-both = Both, one after the other
lock-new = New passphrase
lock-new-hint = At least eight characters, and hard to guess. Someone close may know your phone's code; this one need only be yours.
lock-current = Today's passphrase
lock-set = Set it
lock-take-off = Take the lock off
lock-done = Done. Nearer is locked like this from now on.
lock-done-off = Done. Nearer has no lock of its own now.
lock-key-later = The lock holds. There was no room to put your words under a new key as well; free some and set it again.
lock-delay = When you leave Nearer
lock-delay-at-once = Lock at once
lock-delay-one-minute = After a minute
lock-delay-five-minutes = After five minutes
lock-delay-fifteen-minutes = After fifteen minutes
lock-delay-hint = Your phone may close Nearer sooner than that.
lock-with-screen = At once when the screen goes off
lock-now = Lock now
locked-title = Locked
locked-works = Two things work without unlocking.
locked-unlock = Unlock
locked-passphrase = Passphrase
locked-forgotten = I can't unlock it
locked-one-line = One line
forgotten-title = When you can't unlock it
forgotten-words = Your six words open Nearer and take its lock off. After that you can set another.
forgotten-open = Open with my six words
forgotten-no-words = No six words lead back into this Nearer. Only a copy, with the words that open it, brings back what you wrote.
forgotten-copy = You can begin again with a copy. What is locked stays on this phone, set aside.

# What this protects against, and what not

protects-title = What this protects against, and what not
protects-does = It helps against
protects-eyes = Casual eyes. Without a lock, anyone with your unlocked phone can read all of it. With one, they need what you chose.
protects-thief = A lost or stolen phone. What you wrote lies encrypted, and its key is kept by the phone.
protects-net = The net. Nearer sends nothing anywhere; only what you hand on yourself leaves this device.
protects-not = It does not help against
protects-controlled = Someone who controls your phone: with an app that watches it, an account that you share, or the right to unlock it. They may see the screen and what you type. If that could be so, write from a device that they never had in their hands.
protects-pressed = Someone who makes you unlock it.
protects-handed = What you handed on: an export or a report can be read by whoever has it.
protects-forgotten = Forgetting. Without the passphrase, the six words or a copy, nobody can open it, the makers of Nearer included.
protects-lines = If someone scares you, you can also ask about your phone when you call a number in "Right now". Call from another device.

# A file for asking help

data-report = A file for asking help
data-report-hint = The same can be written into a file for asking help: how many things there are of each kind, and what can't be read. No word of yours, no name and no day is in it.

# Erasing everything

erase-title = Erase everything
erase-hint = It takes your words, their key, the app's own backups, reminders and files that were handed on from this device. Copies that you keep elsewhere stay there.
erase-sure = This can't be undone. Without a copy, nothing of it comes back.
erase-now = Erase it all now
