# El catálogo de textos de la interfaz en español. Las claves se quedan; los textos pueden cambiar.
# Los mensajes con argumentos se completan en el núcleo; los demás pasan tal cual.

## La app
app-name = Nearer
app-what = Una práctica privada para quienes mantienen a los demás a distancia y quieren acercarse.
app-not-medical = No es un producto médico, ni un diagnóstico, ni un tratamiento.

## Lugares
place-today = Hoy
place-path = Camino
place-journal = Diario
place-insights = Panorama
place-you = Tú
place-settings = Ajustes
toolbox-open = Ahora mismo

## Palabras comunes de los botones
action-back = Volver
action-begin = Empezar
action-cancel = Cancelar
action-close = Cerrar
action-continue = Continuar
action-delete = Borrar
action-edit = Editar
action-finish = Listo
action-leave = Dejarlo por ahora
action-add = Añadir
action-next = Siguiente
action-pause = Pausa
action-resume = Seguir
action-share = Compartir o copiar
action-save = Guardar
action-save-to = Guardar en un archivo
action-skip = Omitir
action-start = Iniciar
action-start-over = Empezar de nuevo
action-stop = Parar
action-try-again = Intentar de nuevo
waiting = Un momento …
action-undo = Deshacer
minutes-short = min

## Primer arranque
welcome-title = La distancia fue una buena respuesta
welcome-body = Nearer es para quienes dan un paso atrás cuando alguien se acerca, y quisieran poder quedarse. Explica cómo funciona eso, ofrece ejercicios pequeños y conserva lo que escribes.
welcome-adults = Está escrito para personas adultas. Si tienes menos de 18 años, habla con una persona adulta de confianza o con una línea de ayuda a la infancia.
welcome-private-title = Nadie lee esto
welcome-private-body = Lo que escribes se queda en este dispositivo, cifrado. No hay cuenta, y la app no usa la red. Nadie lee esto y no se avisa a nadie. Si estás en peligro, llama: los números están en “Ahora mismo”.
welcome-not-medical = No es un diagnóstico ni un tratamiento, y no sustituye una terapia.
welcome-why-title = ¿Qué te trae aquí?
brought-i-step-back = Doy un paso atrás
brought-someone-said-so = Alguien me lo dijo
brought-in-therapy = Estoy en terapia
brought-looking = Solo estoy mirando
welcome-first-title = Un momento, un minuto
welcome-first-body = Piensa en un momento con alguien, de hoy o de estos días. También puedes mirar primero.
welcome-first-do = Atrapar un momento
welcome-first-look = Mirar primero

## Hoy
greeting-morning = Buenos días
greeting-day = Hola
greeting-evening = Buenas noches
greeting-back = Hola de nuevo
today-unfinished = Esto quedó abierto
today-due = Si quieres
today-practices = Prácticas
today-next = Un siguiente paso
today-nothing = No hay nada pendiente. También está bien.
today-date = { $weekday } { $day } de { $month }
today-day-back = { $weekday }: te apartaste
today-day-nearer = { $weekday }: te acercaste
today-day-open = { $weekday }: sin notas
today-week = Siete días
today-nothing-hint = Si hubo un momento con alguien, dos toques lo guardan.
today-tomorrow = Pregúntame mañana
today-not-now = Ahora no
today-kept = Queda guardado.
today-capture = Una línea para el diario
due-follow-up = Pediste que te lo recordara.
due-letter = Una carta tuya
due-letter-reason = La escribiste para estos días.
due-question = Una pregunta corta, una sola vez.
due-first = Una primera mirada, para tener con qué comparar después.
due-again = Ha pasado un tiempo desde la última vez.
next-first = Lo primero: un momento, en menos de un minuto.
next-lesson = La siguiente lectura en “{ $stage }”.
next-form = Lo siguiente por probar en “{ $stage }”.
practice-done = Hecha
practice-skip = Omitir
practice-skipped = Omitida
practice-strength = Fuerza
practice-take-back = Retirar

## Camino
path-title = El camino
path-hint = En el orden que suele seguir la terapia. Entra por donde quieras; nada está bloqueado.
stage-lessons = Para leer
stage-forms = Para hacer
stage-practice = Una práctica para cada día
stage-practice-make = Hacerla mía
stage-practice-made = Ya está en Hoy.
stage-unwritten = Todavía se está escribiendo
stage-state = { $read } de { $lessons } { $lessons ->
    [one] lectura
   *[other] lecturas
  }, { $done } de { $forms } { $forms ->
    [one] ejercicio
   *[other] ejercicios
  }
stage-state-forms = { $done } de { $forms } { $forms ->
    [one] ejercicio
   *[other] ejercicios
  }
form-role-with-person = con alguien
form-role-look-back = mirar atrás
lesson-short = En breve
lesson-whole = La lectura completa
lesson-read = Marcar como leída
lesson-read-done = Leída
lesson-sources = De dónde viene esto

path-tracks = Al lado del camino
track-part-forms = Para hacer

## Ejercicios
form-light = Un minuto
form-full = Completo
form-caution = Antes de empezar
form-examples = Por ejemplo
form-own-answer = Con mis palabras
form-step-of = Paso
form-ready = Ese fue el último paso.
quoted = “{ $words }”
listed = { $before } y { $last }
form-finished = Guardado.
form-discard = Descartar
form-menu = Más sobre este ejercicio
form-becomes = Qué pasa con esto
form-change = Cambiar una respuesta
form-discard-sure = Lo que pusiste aquí se borra.
form-not-kept = No se guarda nada de lo que pongas aquí.
form-before = antes
becomes-entry = En tu diario, en el día de hoy
becomes-map-part = En tu mapa
becomes-practice = Entre tus prácticas
becomes-asked-again = Una pregunta sobre esto, { $when }
text-hint = Unas pocas palabras bastan
list-add = Añadir otra
list-remove = Quitar
person-nobody = Nadie en particular
person-add = Añadir a alguien
contact-title = Ejercicios para acercarme
contact-hint = Si alguien te hace daño, te amenaza, te vigila o te controla, la distancia puede estar cuidándote. Esto lo decides tú, y puedes cambiarlo cuando quieras.
person-name = Nombre
feeling-intensity = ¿Con qué fuerza?
feeling-body = En el cuerpo
feeling-families = Familias de sentimientos
feeling-chosen = Elegido
scale-unset = Todavía sin elegir
plan-when = Cuando
plan-then = Entonces
plan-practise = Convertirlo en una práctica diaria
timer-in = Inhala
timer-out = Exhala
timer-sitting = Siéntate como quieras
timer-done = Ese era el tiempo.
script-begin = Lee despacio, o deja que aparezca línea por línea
script-at-own-pace = A mi ritmo
script-next = Línea siguiente
script-done = Eso era todo.
review-nothing = Lo dejaste todo fuera. Está bien.

on-day = el { $day }
follow-up-in = { $days ->
    [one] mañana
   *[other] en { $days } días
}
follow-up-never = no preguntar
text-recalled = De antes
dialogue-again = Desde el principio
dialogue-your-turn = ¿Qué dices?
dialogue-ending = Cómo terminó
date-choose = Elegir un día
timer-bells = Una campana al final
timer-bells-between = Campanas entremedias y al final
timer-touch = Un toque con cada respiración
timer-title = Respirar y sentarse
timer-paused = En pausa
timer-tones = Tonos para inhalar y exhalar
own-change = { $title }: { $first } al principio, { $last } ahora

## Seguridad
safety-ask = ¿Estás a salvo en este momento?
safety-ask-yesterday = Ayer no sabías con certeza si estabas a salvo. ¿Cómo estás ahora?
safety-ask-since = La última vez no sabías con certeza si estabas a salvo. ¿Cómo estás ahora?
safety-yes-option = sí
safety-not-sure-option = no lo sé
safety-no-option = no
safety-skip-option = prefiero no responder
safety-why = Algo que respondiste hace que valga la pena preguntarlo. Nadie ve tu respuesta y no se avisa a nadie.
safety-yes = Es bueno saberlo. Los números están en “Ahora mismo” por si eso cambia.
safety-not-yes = Por favor, no te quedes a solas con esto. Llama al número de emergencias, a una de estas líneas o a alguien de confianza.
safety-people = A quién puedo llamar
safety-plan = Mi plan para esta noche
safety-write-plan = Escribir un plan para noches así
tonight-signs = Cómo sé que se está poniendo difícil
tonight-alone = Lo que hago por mi cuenta
tonight-company = Compañía sin tener que contar nada
tonight-tell = A quién se lo digo
tonight-professionals = Profesionales
tonight-out-of-reach = Lo que dejo fuera de mi alcance
tonight-worth = Por qué merece la pena quedarse
phrases-offer = Si se trata de morir o de hacerte daño: a quién llamar, y tu plan, están en “Ahora mismo”.

## Mi mapa
map-title = Mi mapa
map-hint = Una página sobre cómo funciona esto en ti. Se va llenando con lo que haces aquí; cambia lo que quieras.
map-learned = Aprendido entonces
map-learned-hint = Lo que la cercanía te enseñó temprano
map-belief = Creencia
map-belief-hint = La frase que hay debajo
map-alarm = Alarma
map-alarm-hint = Lo que la hace sonar
map-moves = Movimientos
map-moves-hint = Lo que haces para tomar algo de distancia
map-cost = Precio
map-cost-hint = Lo que te quita
map-helps = Lo que ayuda
map-helps-hint = Lo que te permite quedarte o volver
map-empty = Aquí no hay nada todavía. Los ejercicios lo van llenando, o escríbelo tú.
map-write = Escribirlo yo
map-gather = Quitar lo mío, mostrar lo reunido
map-taken-out = Quitado. Vuelve a quedar lo que dicen los ejercicios.

## Lo que guardaron los ejercicios
kept-title = De los ejercicios
kept-empty = Aquí llega lo que guardan los ejercicios: metas, creencias, experimentos, notas.
kept-goals = Metas
kept-beliefs = Creencias
kept-experiments = Experimentos
kept-ladder = Pasos de confianza
kept-agenda = Para llevar a una sesión
kept-notes = Después de las sesiones
kept-ruptures = Lo que se reparó
kept-events = Momentos de cercanía
kept-caregivers = Las personas de entonces
kept-learned = Lo que aprendí entonces
belief-rated = se siente cierta: { $last } de 100
belief-rated-twice = se sentía cierta: { $first } de 100 al principio, { $last } ahora
belief-evidence = { $for } a favor, { $against } en contra
as-feared-no = No fue como lo temía.
as-feared-partly = Fue en parte como lo temía.
as-feared-yes = Fue como lo temía.
as-feared-not-done = No se hizo.

## Diario
journal-title = Diario
journal-search = Buscar
journal-empty = Aquí no hay nada todavía. Una línea basta para empezar.
journal-none-found = No se encontró nada.
journal-write = Escribir
journal-text = ¿Qué pasó?
journal-mood = Ánimo
journal-tags = Etiquetas, con espacios entre ellas
journal-more = Ver anteriores
journal-deleted = En la papelera
journal-saved = Guardado.
journal-star = Marcar con una estrella
journal-unstar = Quitar la estrella
journal-line-menu = Marcar o borrar
mood-minus-3 = muy bajo
mood-minus-2 = bajo
mood-minus-1 = algo bajo
mood-0 = entre medias
mood-plus-1 = bastante bueno
mood-plus-2 = bueno
mood-plus-3 = muy bueno
kind-check-in = registro
kind-exercise = ejercicio
kind-session = sesión
kind-letter = carta

## Hoy: lo de esta tarde
due-more = Añade unas palabras
due-more-reason = Querías añadir algo esta noche.

## El diario: las pantallas
capture-title = Hace un momento
capture-open = Atrapar un momento
capture-sentence = Añade una frase
capture-person = ¿Con quién?
capture-more-tonight = Añadir más esta noche
capture-kept-later = Guardado. Se archiva cuando abras Nearer la próxima vez.
capture-shared = Al diario
capture-about = Las maneras de atrapar un momento, a un toque.
widget-practices = Las prácticas de hoy
widget-practices-about = Un punto por práctica, sin su nombre. Toca uno para marcarla como hecha.
widget-mark = Una práctica: toca para marcarla como hecha
widget-marked = Una práctica: hecha por hoy
journal-filter = Filtrar
journal-filter-clear = Mostrar todo de nuevo
journal-filter-person = Persona
journal-filter-feeling = Sentimiento
journal-filter-tag = Etiqueta
journal-filter-kind = Tipo
journal-filter-stage = Etapa
journal-filter-first = Desde
journal-filter-last = Hasta
journal-filter-star = Solo las que tienen estrella
journal-ranked = Primero lo que mejor encaja
journal-calendar = Calendario
journal-on-this-day = Tal día como hoy
journal-prompts = Algo sobre lo que escribir
journal-prompts-offer = Ofrecer algo sobre lo que escribir
journal-draft-kept = Estabas escribiendo esto. Se guardó.
journal-draft-drop = Soltarlo
kind-free = escrito libremente
entry-when = ¿Cuándo pasó?
entry-feelings = Sentimientos
entry-people = Personas
entry-versions = Versiones anteriores
entry-put-back = Volver a esta
entry-delete-for-good = Borrar para siempre ahora
entry-delete-for-good-sure = Sale de la caja fuerte con sus versiones anteriores, y de las copias que hizo la aplicación. No se puede deshacer.

data-title = Tus datos
data-came-in = Lo último que entró
data-undo = Deshacerlo
data-whole = ¿Está todo entero?
data-whole-hint = Nearer recorre todo lo que hay en tu caja fuerte, arregla lo que puede sin perder nada y dice lo que no se puede leer.
data-look-over = Revisarlo todo
bin-title = Papelera
bin-hint = Lo que borras se queda aquí al menos 30 días. Solo cuentan los días en que abres Nearer.
bin-empty = La papelera está vacía.
bin-restore = Recuperar
import-title = Traer un diario
import-hint = De Daylio, Day One, jrnl, archivos de texto o el propio Nearer. Primero ves lo que hay en el archivo.
import-samples = Cómo empieza
import-moods = ¿Qué significan sus estados de ánimo?
import-no-mood = ninguno
import-mood-words-as-tags = Conservar las palabras del ánimo como etiquetas
import-tags = Lo que se convierte en etiquetas
import-failures = Lo que no se puede traer
import-zone-here = El archivo no dice ninguna zona horaria. Sus horas se leen como las del lugar donde estás ahora.
import-take = Traerlo
import-undo = Deshacer esta importación
export-title = Llevarte el diario
export-hint = Archivos sin cifrar, para otros programas. Quien tenga el archivo puede leerlo.
export-markdown = Un archivo de texto (Markdown)
export-markdown-days = Un archivo de texto por día (zip)
export-csv = Una tabla (CSV)
export-day-one-json = Para Day One (JSON)
export-day-one-zip = Para Day One (zip)
export-document = Todo lo que hay en la caja fuerte (JSON)

## El diario: lo que el núcleo dice de la bandeja, de lo que entra y de lo que sale
inbox-waiting = { $count ->
    [one] Una cosa que anotaste espera todavía.
   *[other] { $count } cosas que anotaste esperan todavía.
}
inbox-aside = { $count ->
    [one] Una cosa anotada no se puede leer. Se conserva.
   *[other] { $count } cosas anotadas no se pueden leer. Se conservan.
}
import-daylio-csv = Daylio, como CSV
import-daylio-backup = Copia de Daylio
import-day-one = Day One
import-jrnl = jrnl
import-pages = Archivos de texto
import-nearer = Nearer
import-would-add = { $count ->
    [0] No hay nada nuevo dentro.
    [one] Se puede traer 1 entrada.
   *[other] Se pueden traer { $count } entradas.
}
import-added = { $count ->
    [0] No había nada nuevo.
    [one] Se trajo 1 entrada.
   *[other] Se trajeron { $count } entradas.
}
import-already-here = { $count ->
    [one] 1 se trajo antes, y se deja como está.
   *[other] { $count } se trajeron antes, y se dejan como están.
}
import-twice = { $count ->
    [one] 1 está dos veces en el archivo.
   *[other] { $count } están dos veces en el archivo.
}
import-failed = { $count ->
    [one] 1 no se puede traer.
   *[other] { $count } no se pueden traer.
}
import-left-photos = { $count ->
    [one] 1 foto se queda atrás.
   *[other] { $count } fotos se quedan atrás.
}
import-left-recordings = { $count ->
    [one] 1 grabación se queda atrás.
   *[other] { $count } grabaciones se quedan atrás.
}
import-left-places = { $count ->
    [one] 1 lugar se queda atrás.
   *[other] { $count } lugares se quedan atrás.
}
import-left-weather = { $count ->
    [one] El tiempo que hacía en 1 entrada se queda atrás.
   *[other] El tiempo que hacía en { $count } entradas se queda atrás.
}
import-left-other = { $count ->
    [one] 1 cosa más se queda atrás.
   *[other] { $count } cosas más se quedan atrás.
}
import-without-mood = { $count ->
    [one] 1 entrada no tiene ánimo, porque a su palabra no se le dio significado.
   *[other] { $count } entradas no tienen ánimo, porque a sus palabras no se les dio significado.
}
import-only-entries = Solo entran las entradas, con sus personas, etiquetas y sentimientos. Las prácticas, los planes, las respuestas y los ajustes se quedan en el archivo.
import-at-entry = Entrada { $number }, contando desde la más antigua: { $why }
import-at-line = Línea { $line }: { $why }
import-in-file = { $file }: { $why }
import-in-file-at-line = { $file }, línea { $line }: { $why }
import-no-date = no hay fecha.
import-not-a-date = la fecha no existe, o no se puede leer.
import-in-the-future = la fecha está por venir.
import-too-long-ago = la fecha es anterior a 1970.
import-wrong-columns = las columnas no encajan, o una comilla no se cierra.
import-not-text = esto no es texto UTF-8.
import-too-long = es más largo de lo que puede ser una entrada.
import-empty = no hay nada dentro.
import-unreadable = esto no se puede leer.
import-unsafe-name = el nombre lleva fuera del archivo.
export-done = { $count ->
    [one] Se escribió 1 entrada.
   *[other] Se escribieron { $count } entradas.
} Quien tenga el archivo puede leerlo.
export-mood = Ánimo: { $mood }
export-feelings = Sentimientos: { $feelings }
export-people = Con: { $people }
export-tags = Etiquetas: { $tags }
removed-everywhere = Ya no está en la caja fuerte, ni en sus versiones anteriores, ni en las copias de la aplicación.
removed-not-from-backups = Ya no está en la caja fuerte ni en sus versiones anteriores. Las copias de la aplicación no se pudieron rehacer y quizá aún lo tengan: libera espacio e inténtalo de nuevo.
removed-vault-aside = { $count ->
    [one] Una caja fuerte más antigua que no se pudo abrir está apartada y quizá lo tenga.
   *[other] { $count } cajas fuertes más antiguas que no se pudieron abrir están apartadas y quizá lo tengan.
}
removed-elsewhere = Los archivos que guardaste en otra parte no se tocan.

## Prácticas, recordatorios y lo que guardaban otras aplicaciones: lo que dice el núcleo. Nada aquí juzga ni cuenta hacia atrás.
often-daily = { $times ->
    [1] todos los días
    [2] dos veces al día
   *[other] { $times } veces al día
}
often-weekly = { $times ->
    [1] una vez por semana
    [2] dos veces por semana
    [7] todos los días
   *[other] { $times } veces por semana
}
often-weekdays = los { $days }
often-every-days = { $days ->
    [1] todos los días
    [2] un día sí y otro no
   *[other] cada { $days } días
}
often-monthly = una vez al mes
often-within = { $times } veces en { $days } días
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
target-at-least = al menos { $amount }
target-at-most = como mucho { $amount }
amount-minutes = { $count ->
    [one] { $number } minuto
   *[other] { $number } minutos
}
amount-times = { $count ->
    [one] { $number } vez
   *[other] { $number } veces
}
day-done = hecho
day-done-amount = hecho, { $amount }
day-partly = { $amount } por ahora
day-skipped = dejado a propósito
day-not-done = no hecho
day-not-done-amount = { $amount }
day-unknown = sin marca
day-open = aún abierto
day-paused = en reposo
day-free = no tocaba
day-ahead = por venir
day-before = antes de empezar
day-line = { $day }: { $state }
days-done = { $days ->
    [0] ningún día marcado como hecho
    [one] hecho 1 día
   *[other] hecho { $days } días
}
days-skipped = { $days ->
    [one] 1 día dejado a propósito
   *[other] { $days } días dejados a propósito
}
days-amount = { $amount } en total
days-span = { $from } – { $to }
heat-map-words = { $name }: { $said }. Fuerza { $strength } de 100.
practice-words = { $name }: { $state }. Fuerza { $strength } de 100.
practice-smaller = “{ $name }” apenas ha aparecido estas semanas. Quizá encaje mejor una versión más pequeña: la mitad, o una vez por semana. Dejarla como está también está bien.
streak-days = { $current ->
    [one] 1 día seguido
   *[other] { $current } días seguidos
}, { $best } como máximo hasta ahora
streak-weeks = { $current ->
    [one] 1 semana seguida
   *[other] { $current } semanas seguidas
}, { $best } como máximo hasta ahora
streak-months = { $current ->
    [one] 1 mes seguido
   *[other] { $current } meses seguidos
}, { $best } como máximo hasta ahora
streak-times = { $current ->
    [one] una vez seguida
   *[other] { $current } veces seguidas
}, { $best } como máximo hasta ahora
review-words = { $practices ->
    [one] 1 práctica
   *[other] { $practices } prácticas
}: { $done ->
    [0] ningún día marcado como hecho
    [one] 1 día marcado como hecho
   *[other] { $done } días marcados como hechos
}{ $skipped ->
    [0] .
    [one] , 1 dejado a propósito.
   *[other] , { $skipped } dejados a propósito.
}
review-nothing-yet = Aquí no hay nada a lo que mirar atrás.
practice-colour-0 = gris
practice-colour-1 = rojo
practice-colour-2 = naranja
practice-colour-3 = amarillo
practice-colour-4 = verde
practice-colour-5 = turquesa
practice-colour-6 = azul
practice-colour-7 = morado
reminder-at = a las { $time }
reminder-within = entre las { $from } y las { $to }
reminder-after = { $minutes } después de las { $cue }
reminder-title = Un recordatorio
reminder-practice = { $count ->
    [one] Una cosa pequeña para ahora, si quieres.
   *[other] { $count } cosas pequeñas para ahora, si quieres.
}
reminder-follow-up = Querías volver a algo.
reminder-letter = Hay algo aquí que puedes abrir.
reminder-measure = Unas preguntas, si quieres.
reminder-quiet = Cuando quieras: aquí hay un paso pequeño.
reminder-several = Unas cosas pequeñas, si quieres.
reminder-rests = Los recordatorios descansan ahora hasta que abras la aplicación.
snooze-minutes = { $minutes ->
    [60] en una hora
   *[other] en { $minutes } minutos
}
snooze-hours = en { $hours } horas
widget-words = { $due ->
    [0] Hoy no toca nada.
    [one] { $done } de 1 hecha hoy.
   *[other] { $done } de { $due } hechas hoy.
}
habits-import-words = { $practices ->
    [one] 1 práctica
   *[other] { $practices } prácticas
}, { $marks ->
    [one] 1 día marcado
   *[other] { $marks } días marcados
}{ $new ->
    [0] . Todo está ya aquí.
   *[other] . Nuevas aquí: { $new }.
}
habits-import-span = De { $from } a { $to }
habits-imported = { $practices ->
    [0] Ninguna práctica era nueva.
    [one] Se añadió 1 práctica.
   *[other] Se añadieron { $practices } prácticas.
} { $marks ->
    [0] Ningún día era nuevo.
    [one] Se añadió 1 día.
   *[other] Se añadieron { $marks } días.
}
habits-left-deleted = { $practices ->
    [one] 1 se borró aquí y sigue así.
   *[other] { $practices } se borraron aquí y siguen así.
}

## Prácticas y recordatorios: las pantallas
practices-title = Prácticas
practices-week = La semana
practices-look-back = Mirar atrás
practices-archived = Guardadas aparte
practices-from-path = Del camino
practices-streaks = Mostrar días seguidos
practice-edit = Cambiar esta práctica
practice-why = ¿Para qué?
practice-person = ¿Es sobre alguien?
practice-exercise = Hecha con un ejercicio
practice-colour = Color
practice-days = Días
practice-fill-in = Rellenar este día
practice-note = Una nota
practice-not-done = No hecho
practice-amount = ¿Cuánto?
practice-once-more = Una vez más
practice-measured = Anotar cuánto
practice-unit = Se cuenta en
unit-minutes = minutos
unit-times = veces
unit-own = otra cosa
practice-unit-own = ¿Qué se cuenta?
practice-target = ¿A qué apuntas?
target-none = a nada en concreto
target-kind-at-least = al menos
target-kind-at-most = como mucho
schedule-kind-daily = veces al día
schedule-kind-weekly = veces por semana
schedule-kind-weekdays = ciertos días
schedule-kind-every-days = cada varios días
schedule-kind-monthly = una vez al mes
schedule-kind-within = veces en unos días
schedule-times = ¿Cuántas veces?
schedule-days = ¿En cuántos días?
practice-pause = Dejarla descansar
practice-pause-from = Desde
practice-pause-to = Hasta
practice-pause-open = hasta nuevo aviso
practice-resume = Retomarla
practice-open = Verla entera
practice-more = Más
practice-unarchive = Sacarla otra vez
practice-move-up = Subir
practice-move-down = Bajar
review-week = Esta semana
review-month = Este mes
span-earlier = Antes
span-later = Después
smaller-change = Hacerla más pequeña
smaller-leave = Dejarla como está
practice-reminders = Recordatorios
reminder-add = Añadir un recordatorio
reminder-kind-at = a una hora
reminder-kind-within = en algún momento entre dos horas
reminder-kind-after-cue = después de la señal
reminder-time = A las
reminder-from = Desde las
reminder-until = Hasta las
reminder-cue = La señal llega hacia las
reminder-minutes = Minutos después
reminder-later = Más tarde
reminders-title = Recordatorios
reminders-on = Recordarme
reminders-due-on = También seguimientos, cartas y cuestionarios
reminders-due-at = A las
reminders-quiet = Horas de silencio
reminders-not-allowed = El sistema no deja que Nearer te recuerde nada.
reminders-allow = Permitir recordatorios
reminders-settings = A los ajustes del teléfono
reminders-inexact = Tu teléfono puede mostrar los recordatorios hasta una hora más tarde, para ahorrar batería.
reminders-exact = Que lleguen al minuto
reminders-discreet = En una pantalla bloqueada no dicen nada de ti.
reminders-missed = Algunos recordatorios no pudieron llegar mientras el teléfono estaba apagado o Nearer estaba parada. No se pierde nada por eso.
habits-import-title = Traer de Loop Habit Tracker
habits-import-hint = Su copia (.db) o su archivo de tablas CSV (.zip). Primero ves lo que hay dentro.
habits-import-take = Traerlo
habits-export-title = Llevarte las prácticas
habits-export-hint = Un zip de tablas CSV, con la forma de las de Loop Habit Tracker. Quien tenga el archivo puede leerlo.

## Panorama
insights-title = Panorama
insights-hint = Números tuyos, al lado de otros tuyos de antes. Pueden subir porque notas más.
insights-table = Como tabla
insights-chart = Como gráfica
insights-day = Día
insights-in-general = En general
insights-empty = Responde una primera vez para ver aquí un punto.
insights-answer = Responder ahora
outcome-planned = Planeabas
outcome-expected = Esperabas
outcomes-title = Qué pasó después
outcomes-once = Una vez. Dice lo que pasó una vez.
outcomes-twice = Ya van dos veces.
outcomes-line = { $times ->
    [0] De lo que planeaste, nada ha llegado a hacerse todavía.
    [one] De una vez, { $feared ->
        [0] ninguna
       *[other] una
      } como temías. Habías esperado { $expected ->
        [0] ninguna
       *[other] una
      }.
   *[other] De { $times } veces, { $feared ->
        [0] ninguna
        [one] una
       *[other] { $feared }
      } como temías. Habías esperado { $expected ->
        [0] ninguna
        [one] una
       *[other] { $expected }
      }.
  }
outcomes-kind-line = De { $times } veces, { $feared ->
    [0] ninguna
    [one] una
   *[other] { $feared }
  } como temías.
outcomes-footnote = Se cuentan los actos con otras personas. “Esperado” significa que lo que esperabas era algo que temes. Lo que solo notaste es el punto pequeño, y no se cuenta.
outcomes-share = Como temías en { $feared } de { $times }, en parte en { $partly }. Si sigue así, en algún punto entre { $low } y { $high } de 100. Lo que no llegó a hacerse no se cuenta.
outcomes-doubt = Tú elegiste qué probar, y con quién. Así que esto dice cómo va a tu medida, no cómo es la gente.
outcomes-sure-little = Cuando tu seguridad era de 33 sobre 100 o menos: como temías en { $feared } de { $times }.
outcomes-sure-some = Cuando era de 34 a 66: como temías en { $feared } de { $times }.
outcomes-sure-much = Cuando era de 67 o más: como temías en { $feared } de { $times }.
outcomes-first-half = La primera mitad: como temías en { $feared } de { $times }.
outcomes-second-half = La segunda mitad: como temías en { $feared } de { $times }.
outcome-with = { $day }, con { $who }, { $act }: { $went }.
outcome-alone = { $day }, { $act }: { $went }.
went-no = no como temías
went-partly = en parte como temías
went-yes = como temías
went-not-done = no llegó a hacerse
act-told = contaste algo
act-asked = pediste algo
act-stayed = te quedaste
act-let-in = dejaste entrar algo
act-said-no = dijiste una necesidad o un límite
act-came-back = volviste
act-tried = probaste algo
act-noticed = solo lo notaste
acts-told = Contar
acts-asked = Pedir
acts-stayed = Quedarse
acts-let-in = Dejar entrar
acts-said-no = Decir una necesidad o un límite
acts-came-back = Volver
acts-tried = Probar otra cosa
acts-noticed = Notar
chart-empty = { $title }: todavía no hay respuestas.
chart-sentence = { $title }: { $count ->
    [one] una respuesta, { $last } el { $lastday }.
   *[other] { $count } respuestas, de { $first } el { $firstday } a { $last } el { $lastday }.
  } { $place }
chart-too-few = Son muy pocas para decir qué es habitual en ti.
chart-within = La última está dentro de lo habitual en ti, de { $low } a { $high }.
chart-below = La última está por debajo de lo habitual en ti, de { $low } a { $high }.
chart-above = La última está por encima de lo habitual en ti, de { $low } a { $high }.

## Cuestionarios
questionnaire-yes = sí
questionnaire-no = no
questionnaire-untitled = Un cuestionario sin título
questionnaire-score = Puntuación
questionnaire-about = ¿Sobre quién es?
questionnaire-about-hint = “Nadie” quiere decir en general.

assessment-score-mean = El promedio de { $items } respuestas, de { $low } a { $high }. { $higher }
assessment-score-sum = La suma de { $items } respuestas, de { $low } a { $high }. { $higher }
assessment-score-times = La suma de { $items } respuestas, por { $factor }: de { $low } a { $high }. { $higher }
assessment-score-item = De { $low } a { $high }. { $higher }
assessment-score-count = Cuántas de { $items }, de { $low } a { $high }. { $higher }
assessment-score-difference = Lo que habla a favor, menos lo que habla en contra: de { $low } a { $high }. { $higher }
assessment-score-occasions = El promedio de { $counted } de { $items } que tuvieron ocasión, de { $low } a { $high }. { $higher }
assessment-score-no-occasion = Esta vez no hay número: nada tuvo ocasión.
assessment-score-overall = { $people ->
    [one] De las últimas respuestas sobre una persona, de { $low } a { $high }.
   *[other] El promedio de las últimas respuestas sobre { $people } personas, de { $low } a { $high }.
} { $higher }
assessment-score-open =
    { $open ->
        [one] Esta vez no hay número: una respuesta quedó abierta.
       *[other] Esta vez no hay número: { $open } respuestas quedaron abiertas.
    }
score-label = De { $from } a { $to } se llama “{ $label }” en { $source }. No es un diagnóstico.
score-label-one = { $from } se llama “{ $label }” en { $source }. No es un diagnóstico.
change-higher = { $points } más que el { $day }.
change-lower = { $points } menos que el { $day }.
change-none = Lo mismo que el { $day }.
change-beyond-chance = Como guía aproximada, hacen falta { $needed } para distinguir un cambio del azar, y aquí los hay ({ $source }).
change-within-chance = Como guía aproximada, hacen falta { $needed } para distinguir un cambio del azar, y aquí hay menos ({ $source }).

bring-summary = { $questions ->
    [0] Aquí no se puede preguntar nada de él.
    [one] Se puede hacer una pregunta.
   *[other] Se pueden hacer { $questions } preguntas.
} { $notes ->
    [0] Todo se toma tal como está.
    [one] Una cosa no se toma tal como está.
   *[other] { $notes } cosas no se toman tal como están.
}
bring-kind-scale = en una escala
bring-kind-number = un número
bring-kind-choice = una respuesta
bring-kind-several = varias respuestas
bring-kind-boolean = sí o no
bring-kind-text = con palabras, sin puntuar
bring-note-type = Aquí no se hacen preguntas del tipo “{ $type }”. Se deja fuera.
bring-note-options = Sus respuestas están en otro lugar, o aquí no se pueden elegir. Se deja fuera.
bring-note-many-options = Tiene demasiadas respuestas entre las que elegir. Se deja fuera.
bring-note-no-text = No tiene palabras con que preguntar. Se deja fuera.
bring-note-modified = Lleva una marca que cambia su sentido de un modo que aquí no se entiende. Se deja fuera, con todo lo que contiene.
bring-note-computed = Se calcula o está oculta, así que no se pregunta.
bring-note-condition = La condición para preguntarla no se puede seguir aquí. Se pregunta siempre, y se puede pasar por alto.
bring-note-once = Se podría repetir. Aquí se pregunta una vez.
bring-note-weights = Una respuesta tiene dos números distintos. Esa respuesta no cuenta nada.
bring-note-initial = Lo que había puesto de antemano no se puede tomar.
bring-note-status = Quien lo hizo lo llama borrador, o lo ha retirado.
bring-key-certain = Cada frase se encontró por su código.
bring-key-compare = Compara cada pregunta con su número antes de seguir: una clave unida a otras preguntas da números falsos.
bring-key-pick = A algunas frases les falta su pregunta. Elige una para cada una, y compara.
bring-key-no-fit = Esta clave necesita { $items } preguntas cuyas respuestas cuenten de { $low } a { $high }. Aquí no hay tantas.
bring-answers-summary = { $added ->
    [0] No hay nada nuevo.
    [one] Un cuestionario respondido es nuevo.
   *[other] { $added } cuestionarios respondidos son nuevos.
} { $here ->
    [0] { "" }
    [one] Uno ya está aquí, o se borró.
   *[other] { $here } ya están aquí, o se borraron.
} { $unread ->
    [0] { "" }
    [one] Uno no se puede tomar.
   *[other] { $unread } no se pueden tomar.
}
bring-answers-differs = Dice { $stated } en { $title }; las respuestas dan { $value }.
bring-answers-incomplete = Dice { $stated } en { $title }; faltan respuestas, así que aquí no hay número.
bring-answers-agrees = Dice { $stated } en { $title }; las respuestas dan lo mismo.
bring-answers-foreign = { $count ->
    [one] Una respuesta no corresponde a ninguna pregunta de aquí.
   *[other] { $count } respuestas no corresponden a ninguna pregunta de aquí.
}
bring-answers-not-completed = No figura como terminado.
bring-answers-no-day = No dice de qué día es.
bring-answers-about-somebody = Trata de alguien, y no dice quién es aquí.
bring-answers-no-questionnaire = Su cuestionario no está aquí. Trae primero ese.
bring-answers-nothing-fits = Ninguna de sus respuestas encaja en el cuestionario.
bring-answers-future = Su día todavía está por venir.

questionnaires-title = Cuestionarios
questionnaires-hint = Los nuestros y los que tú traes. No hay que contestar ninguno, y con dos minutos por semana basta.
questionnaires-ours = De Nearer
questionnaires-brought = Traídos por ti
questionnaires-bring = Traer un cuestionario
questionnaires-bring-answers = Traer respuestas
questionnaires-hand-on = Entregar respuestas y puntuaciones
questionnaire-is-on = En uso
questionnaire-rhythm = ¿Cada cuánto aparece?
questionnaire-rhythm-own = Como lo hace por sí solo
questionnaire-rhythm-week = cada semana
questionnaire-rhythm-two-weeks = cada dos semanas
questionnaire-rhythm-four-weeks = cada cuatro semanas
questionnaire-private = Este solo lo ves tú. No entra en ningún informe ni archivo.
questionnaire-answers = Lo que contesté
questionnaire-overall = Con todas las personas
questionnaire-change = Lo que cambió
questionnaire-change-from = Desde
questionnaire-change-to = Hasta
questionnaire-set-key = Puntuarlo de otra manera
questionnaire-remove = Guardar este cuestionario aparte
questionnaire-erase = Borrar todas las respuestas para siempre
questionnaire-erase-sure = Se van ahora, también de las copias que la aplicación hizo por sí sola. No se puede deshacer.
questionnaire-erase-all = Borrarlas
bring-title = Traer un cuestionario
bring-hint = Un Questionnaire de FHIR R4, en un archivo JSON. No se guarda nada antes de que lo digas.
bring-pick = Elegir un archivo
bring-replaces = Ya hay uno guardado con la misma dirección. Este toma su lugar, y sus respuestas se quedan.
bring-questions = Lo que se pregunta
bring-notes = Lo que no se toma tal como está
bring-scoring = ¿Cómo se puntúa?
bring-scoring-known = Con una clave que Nearer conoce
bring-scoring-simple = Con una clave sencilla mía
bring-scoring-none = De ninguna manera
bring-which-key = ¿Qué clave?
bring-looked = He comparado cada pregunta con su número
bring-counting = ¿Hacia dónde cuentan las respuestas?
bring-counting-up = Hacia arriba
bring-counting-down = Hacia abajo
bring-pick-question = Elige una pregunta
bring-reversed = dada la vuelta
bring-method = Un número a partir de las respuestas
bring-method-sum = su suma
bring-method-mean = su media
bring-counts = cuenta
bring-counts-reversed = cuenta dada la vuelta
bring-counts-not = no cuenta
bring-higher-means = ¿Qué significa un número más alto?
bring-about-people = Es sobre una persona cada vez
bring-keep = Guardarlo
bring-answers-title = Traer respuestas
bring-answers-hint = QuestionnaireResponses de FHIR, una o un Bundle, en un archivo JSON. Las puntuaciones se calculan de nuevo a partir de las respuestas.
bring-answers-which = ¿De qué cuestionario son las respuestas?
bring-answers-as-stated = Del que dice el archivo
bring-answers-is-here = Ya está aquí
bring-answers-unread = Lo que no se puede tomar
bring-answers-take = Tomarlas
hand-on-title = Entregar respuestas y puntuaciones
hand-on-hint = Un archivo sin cifrar, en una forma que el sistema de un terapeuta puede leer (FHIR R4). Quien tenga el archivo puede leerlo.
hand-on-first = Primer día
hand-on-from-the-start = desde el principio
hand-on-last = Último día
hand-on-to-the-end = hasta el final
hand-on-which = ¿Qué cuestionarios?
hand-on-about-people = También respuestas sobre personas, con sus iniciales
hand-on-write = Escribir el archivo
hand-on-written = El archivo está listo.
hand-on-nothing = No hay nada que entregar.

## Tú
you-title = Tú
you-people = Personas
you-people-hint = Solo tú ves estos nombres.
you-plans = Planes
you-plans-empty = Aquí llegan los planes que haces en los ejercicios.
you-map = Mi mapa
you-practices = Prácticas
you-practices-empty = Una etapa puede proponer una, o crea la tuya.
practice-new = Nueva práctica
practice-name = ¿Cómo se llama?
practice-cue = Cuando (un momento del día)
practice-act = Hago (una cosa pequeña)
practice-archive = Archivar
practice-schedule = ¿Cada cuánto?
plan-done = Hecho

## Ajustes
settings-title = Ajustes
settings-day-boundary = Mi día termina a las
settings-country = País para los números de teléfono
settings-country-system = El que indica el dispositivo
settings-phrases = Mostrar a quién llamar cuando escribo sobre morir
settings-if-quiet = Si me quedo en silencio
if-quiet-say-nothing = no decir nada
if-quiet-after-10-days = una línea a los 10 días
if-quiet-after-30-days = una línea a los 30 días
settings-appearance = Aspecto
appearance-system = como diga el teléfono
appearance-light = claro
appearance-dark = oscuro
appearance-high-contrast = alto contraste
settings-offers = Lo que ofrece la app
settings-my-day = Mi día
settings-on = sí
settings-off = no
settings-offers-prompts = sugerencias
settings-offers-people = a quién llamar
settings-about = Acerca de
settings-private = Todo se queda en este dispositivo, cifrado.
settings-key-file = En este equipo, la llave está en un archivo que solo tu cuenta puede leer. Un teléfono la guarda en su almacén de llaves.
demo-label = Demostración: entradas inventadas

## Tus datos: lo que el núcleo dice de la papelera y de lo que entra
data-holds = { $entries ->
    [one] 1 entrada
   *[other] { $entries } entradas
}, { $people ->
    [one] 1 persona
   *[other] { $people } personas
}, { $practices ->
    [one] 1 práctica
   *[other] { $practices } prácticas
}, { $responses ->
    [one] 1 cuestionario
   *[other] { $responses } cuestionarios
}
data-holds-until = Escrito por última vez el { $day }
data-replaced = Todo está como estaba en lo que recuperaste.
data-merged = { $added ->
    [0] No había nada nuevo.
    [one] Se añadió 1 elemento.
   *[other] Se añadieron { $added } elementos.
} { $changed ->
    [0] { "" }
    [one] 1 está ahora como llegó.
   *[other] { $changed } están ahora como llegaron.
} { $older ->
    [0] { "" }
    [one] 1 llegó más antiguo y se conserva como versión anterior.
   *[other] { $older } llegaron más antiguos y se conservan como versiones anteriores.
}
data-ahead = { $rows ->
    [one] 1 elemento decía haber cambiado en el futuro. Conserva su lugar entre los demás.
   *[other] { $rows } elementos decían haber cambiado en el futuro. Conservan su lugar entre los demás.
}
unread-some = { $count ->
    [one] Una cosa de tu caja fuerte no se puede leer. Se queda como está y va en cada copia; lo demás está como estaba.
   *[other] { $count } cosas de tu caja fuerte no se pueden leer. Se quedan como están y van en cada copia; lo demás está como estaba.
}
unread-settings = { $count ->
    [one] Un ajuste no se puede leer: está como al principio. Elígelo de nuevo.
   *[other] { $count } ajustes no se pueden leer: están como al principio. Elígelos de nuevo.
}
looked-over-fine = Todo se puede leer.
looked-over-mended = { $count ->
    [one] Se corrigió una cosa.
   *[other] Se corrigieron { $count } cosas.
}
left-out-some = { $count ->
    [one] Una cosa de este archivo no se puede traer. Todo lo demás sí, y el archivo queda como está: guárdalo. Quizá una versión más nueva de Nearer, o una copia anterior, la tenga entera.
   *[other] { $count } cosas de este archivo no se pueden traer. Todo lo demás sí, y el archivo queda como está: guárdalo. Quizá una versión más nueva de Nearer, o una copia anterior, las tenga enteras.
}
left-out-line = { $what }: { $why }
left-out-entry = { $count ->
    [one] 1 entrada
   *[other] { $count } entradas
}
left-out-draft = { $count ->
    [one] 1 borrador
   *[other] { $count } borradores
}
left-out-person = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
left-out-tag = { $count ->
    [one] 1 etiqueta
   *[other] { $count } etiquetas
}
left-out-practice = { $count ->
    [one] 1 práctica
   *[other] { $count } prácticas
}
left-out-mark = { $count ->
    [one] 1 día marcado
   *[other] { $count } días marcados
}
left-out-run = { $count ->
    [one] 1 parte de un ejercicio
   *[other] { $count } partes de ejercicios
}
left-out-response = { $count ->
    [one] 1 cuestionario respondido
   *[other] { $count } cuestionarios respondidos
}
left-out-measure = { $count ->
    [one] 1 cuestionario que se trajo
   *[other] { $count } cuestionarios que se trajeron
}
left-out-setting = { $count ->
    [one] 1 ajuste
   *[other] { $count } ajustes
}
left-out-purged = { $count ->
    [one] 1 nota de algo que se eliminó
   *[other] { $count } notas de cosas que se eliminaron
}
left-out-version = { $count ->
    [one] 1 versión anterior
   *[other] { $count } versiones anteriores
}
left-out-kept = { $count ->
    [one] 1 cosa guardada de ejercicios
   *[other] { $count } cosas guardadas de ejercicios
}
left-out-why-unreadable = ahí hay un día, una hora o un número que no se puede leer
left-out-why-too-long = más larga que todo lo que se escribe aquí
left-out-why-unknown = de un tipo que esta versión no conoce
left-out-why-altered = no es lo que dice ser
left-out-why-along = parte de algo que se dejó fuera
data-entries = Entradas del diario: { $added } nuevas, { $changed } cambiadas, { $removed } en la papelera.
data-removed = { $count ->
    [one] 1 elemento se había borrado allí. Aquí está en la papelera y se puede recuperar durante 30 días.
   *[other] { $count } elementos se habían borrado allí. Aquí están en la papelera y se pueden recuperar durante 30 días.
}
data-set = { $count ->
    [one] 1 ajuste está ahora como estaba allí.
   *[other] { $count } ajustes están ahora como estaban allí.
}
data-safety-set = { $count ->
    [one] 1 decisión de seguridad está ahora como estaba allí.
   *[other] { $count } decisiones de seguridad están ahora como estaban allí.
}
data-settings-stay = { $count ->
    [one] 1 ajuste es distinto allí. El tuyo se queda como está.
   *[other] { $count } ajustes son distintos allí. Los tuyos se quedan como están.
}
data-safety-stays = { $count ->
    [one] 1 decisión de seguridad (a quién acercarte, el país de las líneas de ayuda o buscar palabras sobre morir) es distinta allí. La tuya se queda como está.
   *[other] { $count } decisiones de seguridad (a quién acercarte, el país de las líneas de ayuda o buscar palabras sobre morir) son distintas allí. Las tuyas se quedan como están.
}
data-held = { $count ->
    [one] Con 1 persona habías apagado allí los ejercicios. Aquí también vale.
   *[other] Con { $count } personas habías apagado allí los ejercicios. Aquí también vale.
}
data-would-merge = { $added ->
    [0] No hay nada nuevo.
    [one] Se añadiría 1 elemento.
   *[other] Se añadirían { $added } elementos.
} { $changed ->
    [0] { "" }
    [one] 1 pasaría a ser como es allí. Lo tuyo se conservaría como versión anterior.
   *[other] { $changed } pasarían a ser como son allí. Lo tuyo se conservaría como versiones anteriores.
} { $older ->
    [0] { "" }
    [one] 1 es más antiguo allí y se conservaría como versión anterior.
   *[other] { $older } son más antiguos allí y se conservarían como versiones anteriores.
}
data-would-entries = Entradas del diario: { $added } nuevas, { $changed } cambiadas, { $removed } a la papelera.
data-would-remove = { $count ->
    [one] 1 elemento se había borrado allí. Aquí iría a la papelera, donde se puede recuperar durante 30 días.
   *[other] { $count } elementos se habían borrado allí. Aquí irían a la papelera, donde se pueden recuperar durante 30 días.
}
data-would-set = { $count ->
    [one] 1 ajuste pasaría a ser como es allí.
   *[other] { $count } ajustes pasarían a ser como son allí.
}
data-would-safety = { $count ->
    [one] 1 decisión de seguridad pasaría a ser como es allí.
   *[other] { $count } decisiones de seguridad pasarían a ser como son allí.
}
data-would-replace = Todo lo que hay aquí se sustituiría. { $added ->
    [0] Ninguna entrada sería nueva.
    [one] 1 entrada sería nueva.
   *[other] { $added } entradas serían nuevas.
} { $removed ->
    [0] No se iría ninguna entrada.
    [one] Se iría 1 entrada que está aquí.
   *[other] Se irían { $removed } entradas que están aquí.
} Una copia de cómo está ahora se guarda 30 días.
undo-merged = El { $day } se unió otra caja fuerte con esta: { $added } añadidos, { $changed } cambiados, { $removed } a la papelera.
undo-replaced = El { $day } se sustituyó todo por una copia de seguridad.
undo-diary = El { $day } se importaron entradas: { $added }.
undo-taken-back = El { $day } se deshizo una importación.
undo-since = { $count ->
    [0] Si lo deshaces, vuelve a estar como antes.
    [one] Si lo deshaces, vuelve a estar como antes. Lo que has escrito o cambiado desde entonces (1 elemento) se queda.
   *[other] Si lo deshaces, vuelve a estar como antes. Lo que has escrito o cambiado desde entonces ({ $count } elementos) se queda.
}
undo-done = Está como estaba antes. { $kept ->
    [0] { "" }
    [one] 1 elemento de después sigue aquí.
   *[other] { $kept } elementos de después siguen aquí.
} { $gone ->
    [0] { "" }
    [one] 1 elemento pertenecía a lo que se deshizo y ahora solo está en la copia que se hizo antes.
   *[other] { $gone } elementos pertenecían a lo que se deshizo y ahora solo están en la copia que se hizo antes.
}
bin-entry = Entrada
bin-person = Persona
bin-practice = Práctica
bin-plan = Plan
bin-moment = Momento
bin-response = Cuestionario
bin-run = Ejercicio
bin-belief = Creencia
bin-experiment = Experimento
bin-recollection = Recuerdo
bin-goal = Meta
bin-session-note = Nota de sesión
bin-ladder-step = Paso de confianza
bin-measure = Cuestionario que trajiste
bin-days-left = { $days ->
    [0] Se elimina hoy
    [one] Queda 1 día
   *[other] Quedan { $days } días
}

## Ahora mismo
toolbox-title = Ahora mismo
toolbox-lines = A quién llamar
toolbox-emergency = Emergencias
toolbox-all-lines = Todos los teléfonos
toolbox-call = Llamar
toolbox-tonight = Para esta noche
notice-lines = A quién llamar

## Fechas y números
date = { $day } de { $month } de { $year }
decimal-sign = ,
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Mientras se espera, y lo que no llegó
showing-safe = Lo que escribiste antes está a salvo.

## Borrar
erased-all = Todo lo de Nearer en este teléfono se ha borrado.
erased-key-left = La clave sigue en este teléfono, porque el teléfono no quiso borrarla. Elimina la app para quitarla.
erased-files-left = Esto sigue aquí, y no se puede leer sin la clave: { $names }. Elimina la app para quitarlo.
erased-left-reminders = Todavía pueden llegar recordatorios que el teléfono ya conocía. No llevan palabras tuyas.
erased-left-widgets = Los widgets pueden mostrar su último estado hasta que los quites.
erased-left-handed = Un archivo que exportaste o elegiste puede seguir en la carpeta de la app. Elimina la app para quitarlo.
erased-left-remembered = La app no pudo olvidar qué pantalla mostró por última vez. Elimina la app para quitar eso.
erased-copies-left = { $count ->
    [one] Una copia sigue en la carpeta que elegiste. Solo tu frase la abre; bórrala allí si no la quieres.
   *[other] { $count } copias siguen en la carpeta que elegiste. Solo tu frase las abre; bórralas allí si no las quieres.
}

## Copias seguras
copies-none = Todavía no se ha hecho ninguna copia.
copies-last = { $entries ->
    [0] Última copia: { $day }. Se abrió y se contó: aún sin entradas, y todo lo demás está.
    [one] Última copia: { $day }. Se abrió y se contó: una entrada, y está completa.
   *[other] Última copia: { $day }. Se abrió y se contó: { $entries } entradas, y están todas.
}
copies-made = { $entries ->
    [0] Se abrió y se contó: aún sin entradas, y todo lo demás está.
    [one] Se abrió y se contó: una entrada, y está completa.
   *[other] Se abrió y se contó: { $entries } entradas, y están todas.
}
copies-overdue = Tu última copia segura es del { $day }. Echa un vistazo a la carpeta cuando te venga bien.
copies-never = No se ha hecho ninguna copia segura en la carpeta que elegiste. Échale un vistazo cuando te venga bien.
copies-trouble-gone = La carpeta ya no está, o Nearer ya no puede usarla. Elígela otra vez, o elige otra. En este teléfono no cambió nada.
copies-trouble-full = No queda espacio para una copia. Libera un poco, aquí o en la carpeta; Nearer lo intentará más tarde.
copies-trouble-read-only = Nearer puede leer esta carpeta, pero no escribir en ella. Elige otra.
copies-trouble-offline = Ahora mismo no se puede llegar a la carpeta. Nearer lo intentará más tarde.
copies-trouble-slow = La carpeta tardó demasiado en responder. Nearer lo intentará más tarde.
copies-trouble-changed = Lo que volvió de la carpeta no era lo que Nearer había escrito, así que no cuenta como copia. Nearer lo intentará más tarde; si sigue igual, elige otra carpeta.
copies-trouble-failed = La copia no salió, y la carpeta no dio ningún motivo. Nearer lo intentará más tarde.

## El bloqueo
lock-by-nothing = Cualquiera que tenga este teléfono desbloqueado puede abrir Nearer.
lock-by-phone = Tu teléfono pregunta por ti antes de que Nearer se abra.
lock-by-passphrase = Nearer pide su propia frase de contraseña.
lock-by-both = Tu teléfono pregunta por ti, y después Nearer pide su propia frase de contraseña.
lock-way-back = Si lo olvidas, tus seis palabras abren Nearer. Nada más lo abre.
lock-no-way-back = Todavía no tienes seis palabras. Si olvidas el bloqueo, solo una copia que hayas hecho te devuelve lo que escribiste.
lock-waits = { $minutes ->
    [one] Tras varios intentos fallidos, el próximo será en un minuto.
   *[other] Tras varios intentos fallidos, el próximo será en { $minutes } minutos.
}

## Lo que salió mal
error-title = Esto no funcionó
error-locked = La llave está bloqueada. Desbloquea el dispositivo e inténtalo de nuevo.
error-key-missing = La llave de tu caja fuerte no está aquí. La caja fuerte quedó como estaba.
error-wrong-key = Esta llave no es la de tu caja fuerte. La caja fuerte quedó como estaba.
error-damaged = El archivo de la caja fuerte está dañado. No se cambió nada. Se puede restaurar una copia de seguridad.
error-unreadable = No se puede leer la caja fuerte: la llave es otra, o el archivo está dañado. No es posible saber cuál de las dos. No se cambió nada.
error-too-new = Esto lo escribió una versión más nueva de Nearer. Quedó como estaba. Actualiza la app para abrirlo.
error-not-found = Eso ya no está ahí.
error-full = No queda espacio en el dispositivo. No se perdió nada; libera algo de espacio e inténtalo de nuevo.
error-busy = Nearer está abierto en otro lugar. Ciérralo allí primero.
error-cancelled = Se detuvo.
error-closed = La caja fuerte está cerrada.
error-unwritable = No se puede escribir en la carpeta de tu caja fuerte. No se cambió nada.
error-unsupported = Esta versión no puede hacer eso.
error-content = No se puede leer un archivo del programa.
error-storage = Falló el almacenamiento. No se cambió nada.
error-internal = Algo salió mal de nuestro lado. Lo que escribiste antes está a salvo.
error-toolbox-still = “Ahora mismo” funciona de todos modos.
put-right-stranger = Mientras Nearer estaba cerrada, alguien cambió el cierre de lo que se captura por uno suyo. Ya está corregido. Lo capturado entre tanto no se puede leer aquí y quizá esa persona sí pueda: alguien tuvo acceso a los archivos de este dispositivo.
invalid-at = { $place }: { $why }
reason-required = Aquí hace falta algo.
reason-too-long = Como máximo { $most }.
reason-out-of-range = De { $low } a { $high }.
reason-unknown-option = Elige una de las opciones.
reason-unknown-step = Este paso no se pregunta aquí.
reason-wrong-kind = Eso no encaja en este paso.
reason-already-there = Eso ya está ahí.
reason-already-finished = Esto está terminado y se queda como está.
reason-not-a-day = Ese día no existe.
reason-not-an-id = Eso ya no está ahí.
reason-unknown-zone = No se conoce la zona horaria del dispositivo.
reason-in-the-future = Eso todavía está por venir.
reason-in-the-past = Ese día ya pasó.
reason-too-short = Al menos { $least } caracteres.
reason-easy-to-guess = Esta la podría encontrar quien pruebe muchas. Usa cuatro palabras o más que no tengan que ver entre sí, o deja que Nearer haga una por ti.
reason-wrong-passphrase = No se abre con esta frase de contraseña.
reason-too-soon = { $seconds ->
    [one] Demasiados intentos. El próximo será en un segundo.
   *[other] Demasiados intentos. El próximo será en { $seconds } segundos.
}
reason-too-soon-minutes = { $minutes ->
    [one] Demasiados intentos. El próximo será en un minuto.
   *[other] Demasiados intentos. El próximo será en { $minutes } minutos.
}
reason-other-lock = Este archivo está cerrado de otra manera. Nearer abre archivos con una frase de contraseña.
reason-not-a-backup = Este archivo no lo escribió Nearer.
reason-unknown-file = Este tipo de archivo no se puede leer aquí.
reason-not-utf8 = Este texto no está guardado como UTF-8. Guárdalo como UTF-8 e inténtalo de nuevo.
reason-broken-line = Esto no se puede leer desde la línea { $line }. No se cambió nada.
reason-changed-file = El archivo ha cambiado desde que lo miraste. Ábrelo de nuevo.
reason-damaged-file = Este archivo está dañado o incompleto. No se cambió nada.
reason-file-too-large = El archivo es demasiado grande: { $most } MB como máximo.
reason-cant-be-read = Este archivo no se puede abrir. Cópialo a este dispositivo, comprueba si otras aplicaciones lo abren e inténtalo de nuevo. No se cambió nada.
reason-too-much-at-once = Lo que hay en la línea { $line } es más grande que cualquier cosa que Nearer pueda guardar. Quítalo del archivo e inténtalo de nuevo. No se cambió nada.
reason-too-many-inside = Contiene más de lo que se puede traer de una vez: { $most } como máximo. Divídelo y trae una parte tras otra. No se cambió nada.
reason-not-json = Esto no se puede leer a partir de la línea { $line }. No se cambió nada.
reason-not-a-number = Aquí hace falta un número.
reason-not-whole = Aquí hace falta un número entero.
reason-ambiguous-number = Este número se puede leer de dos maneras. Sin signo entre los millares queda claro.
reason-too-deep = Está anidado a más de { $most } niveles.
reason-other-resource = Es otro tipo de archivo que el que se lee aquí.
reason-other-version = Está escrito en otra versión de FHIR. Nearer lee R4.
reason-circular = Que esto se pregunte depende de sí mismo.
reason-leads-nowhere = Esto señala algo que no está.
reason-changes-meaning = Esto lleva una marca que cambia su sentido de un modo que aquí no se entiende.
reason-key-does-not-fit = Esta clave y estas preguntas no van juntas.

# Números a los que llamar, y qué tan bien se conocen

line-all-day = día y noche
line-looked-up = consultado, fuentes de { $years }
line-looked-up-undated = consultado
line-unsure = sin confirmar, una fuente de { $years }: puede estar mal
line-unsure-undated = sin confirmar, una fuente sin fecha: puede estar mal
line-state-run = lo lleva el Estado, así que nadie puede prometer secreto
line-kind-emergency = Emergencias
line-kind-crisis = En una crisis
line-kind-violence = Cuando alguien te hace daño o te amenaza
line-kind-child = Para menores, y por si te preocupa uno
line-sources = Fuentes
lines-title = Números a los que llamar
lines-hint = Todos los números de tu país, y dónde se consultó cada uno

# Una persona, y los ejercicios con ella

person-off = Ejercicios: apagados.
person-not-now = Por ahora, no en los ejercicios.
person-turn-off = Apagar los ejercicios con esta persona
person-lift = ¿Encender otra vez los ejercicios con { $name }?
person-turn-on = Encender otra vez los ejercicios
person-lifted = Entonces están encendidos. Lo que habías planeado antes sigue apagado hasta que lo planees de nuevo.
person-on = Entonces están encendidos.
person-asked-later = Entonces se pregunta otra vez antes del próximo ejercicio con esta persona.
person-stays-off = Entonces siguen apagados. Puedes preguntarlo otra vez cuando quieras.
person-off-now = Entonces los ejercicios con esta persona están apagados. Puedes cambiarlo cuando quieras, en Personas.
person-child = Es menor de edad
person-died = Esta persona ha muerto
person-died-marked = Anotado. Nada de aquí propondrá que la contactes, y no preguntaremos si te da miedo. Las cartas y los recuerdos siguen abiertos.
person-died-day = El día, si quieres darlo
person-died-undo = Deshacer
person-unpicked = No mostrarla cuando elijo a alguien

next-after-a-loss = Después de una pérdida se propone poco. Todo lo demás se puede abrir.

old-words = { $count ->
    [one] 1 entrada antigua dice con palabras que alguien te dio miedo. Las nuevas ya no lo hacen: solo se guarda una marca en la persona. Las palabras también se pueden quitar de la antigua, y de sus versiones anteriores.
   *[other] { $count } entradas antiguas dicen con palabras que alguien te dio miedo. Las nuevas ya no lo hacen: solo se guarda una marca en la persona. Las palabras también se pueden quitar de las antiguas, y de sus versiones anteriores.
}
old-words-take-out = Quitar las palabras
old-words-leave = Dejarlas

tonight-open = Mostrar mi plan sin desbloquear
tonight-open-hint = Una copia de este plan queda sin sellar en este dispositivo, para poder leerla con la app bloqueada. Quien tenga el teléfono puede leerla. Al apagarlo, la copia se borra enseguida.

harm-offer = Si alguien no está a salvo contigo ahora, sal de la habitación y llama. Los números están en “Ahora mismo”.

# Six words, copies, moving

welcome-copy = Tengo una copia
copies-title = Copias seguras
copies-hint = Una copia es un solo archivo con todo dentro. Seis palabras la abren, en cualquier teléfono.
copies-words = Tus seis palabras
copies-words-missing = Primero, Nearer te prepara seis palabras. Sin ellas nadie puede abrir una copia, tampoco quienes hacen Nearer.
copies-words-there = Ya están puestas. Abren todas las copias hechas desde entonces, y Nearer mismo si alguna vez se pierde su clave.
copies-words-make = Preparar mis seis palabras
copies-words-renew = Preparar palabras nuevas
copies-words-shown = Anótalas y guárdalas donde las buscarías. Nearer las muestra una sola vez.
copies-words-written = Ya las he anotado
copies-words-back = Escríbelas desde tu nota
copies-words-check = Comprobar
copies-words-other = Todavía no son las mismas palabras. Mira tu nota e inténtalo otra vez.
copies-words-set = Tus seis palabras están puestas.
copies-write = Hacer una copia ahora
recover-hint = Nearer empieza de nuevo con lo que hay en la copia. Lo que ahora no se abre se queda en este teléfono, aparte.
recover-begin = Empezar con esta copia
restore-title = Restaurar desde una copia
restore-hint = Primero ves lo que hay en la copia. Nada cambia hasta que decidas.
restore-pick = Elegir la copia
restore-words = Sus seis palabras, o su frase de contraseña
restore-look = Mirar dentro
restore-merge = Combinarla con lo que hay aquí
restore-replace = Reemplazar todo lo que hay aquí
restore-settings = Usar sus ajustes
restore-safety = Usar sus decisiones de seguridad
restore-take = Restaurar
restore-undo = Durante treinta días puedes deshacerlo en Tus datos.

# El bloqueo, en sus pantallas

lock-title = Bloqueo
lock-way-none = Sin bloqueo propio
lock-way-phone = Tu teléfono pregunta por ti
lock-way-passphrase = Una frase de contraseña propia de Nearer
lock-way-both = Las dos cosas, una tras otra
lock-new = Nueva frase de contraseña
lock-new-hint = Al menos ocho caracteres, y difícil de adivinar. Quien está cerca quizá sepa el código de tu teléfono; esta puede ser solo tuya.
lock-current = La frase de contraseña de ahora
lock-set = Ponerlo
lock-take-off = Quitar el bloqueo
lock-done = Hecho. A partir de ahora Nearer se bloquea así.
lock-done-off = Hecho. Nearer ya no tiene bloqueo propio.
lock-key-later = El bloqueo vale. No había sitio para poner además tus palabras bajo una llave nueva; libera espacio y ponlo otra vez.
lock-delay = Cuando sales de Nearer
lock-delay-at-once = Bloquear enseguida
lock-delay-one-minute = Después de un minuto
lock-delay-five-minutes = Después de cinco minutos
lock-delay-fifteen-minutes = Después de quince minutos
lock-delay-hint = Tu teléfono puede cerrar Nearer antes.
lock-with-screen = Enseguida al apagarse la pantalla
lock-now = Bloquear ahora
locked-title = Bloqueado
locked-works = Dos cosas funcionan sin desbloquear.
locked-unlock = Desbloquear
locked-passphrase = Frase de contraseña
locked-forgotten = No puedo desbloquearlo
locked-one-line = Una línea
forgotten-title = Cuando no puedes desbloquearlo
forgotten-words = Tus seis palabras abren Nearer y quitan su bloqueo. Después puedes poner otro.
forgotten-open = Abrir con mis seis palabras
forgotten-no-words = Ningunas seis palabras llevan de vuelta a este Nearer. Solo una copia, con las palabras que la abren, devuelve lo que escribiste.
forgotten-copy = Puedes empezar de nuevo con una copia. Lo bloqueado se queda en este teléfono, aparte.

# De qué protege esto, y de qué no

protects-title = De qué protege esto, y de qué no
protects-does = Ayuda contra
protects-eyes = Miradas casuales. Sin bloqueo, quien tenga tu teléfono desbloqueado puede leerlo todo. Con él, le hace falta lo que elegiste.
protects-thief = Un teléfono perdido o robado. Lo que escribiste está cifrado, y el teléfono guarda la llave.
protects-net = La red. Nearer no envía nada a ningún sitio; de este dispositivo solo sale lo que tú compartes.
protects-not = No ayuda contra
protects-controlled = Quien controla tu teléfono: con una app que lo vigila, una cuenta compartida o el derecho a desbloquearlo. Quizá vea la pantalla y lo que escribes. Si puede ser así, escribe desde un dispositivo que nunca haya tenido en sus manos.
protects-pressed = Quien te obliga a desbloquearlo.
protects-handed = Lo que ya compartiste: una exportación o un informe lo lee quien lo tenga.
protects-forgotten = El olvido. Sin la frase de contraseña, las seis palabras o una copia, nadie puede abrirlo, tampoco quienes hacen Nearer.
protects-lines = Si alguien te da miedo, al llamar a un número de “Ahora mismo” también puedes preguntar por tu teléfono. Llama desde otro dispositivo.

# Un archivo para pedir ayuda

data-report = Un archivo para pedir ayuda
data-report-hint = Lo mismo se puede escribir en un archivo para pedir ayuda: cuántas cosas hay de cada tipo, y cuáles no se pueden leer. No lleva ninguna palabra tuya, ningún nombre y ningún día.

# Borrarlo todo

erase-title = Borrarlo todo
erase-hint = Se van de este dispositivo lo que escribiste, su llave, las copias propias de la app, los recordatorios y los archivos que compartiste. Las copias que guardas en otro sitio se quedan allí.
erase-sure = Esto no se puede deshacer. Sin una copia, no vuelve nada.
erase-now = Borrarlo todo ahora
