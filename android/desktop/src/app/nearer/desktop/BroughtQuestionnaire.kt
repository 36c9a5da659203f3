package app.nearer.desktop

import java.nio.file.Path
import kotlin.io.path.writeText

/** A questionnaire as somebody may bring one: two questions that count, and a picture that can't be asked for. */
private const val QUESTIONNAIRE = """
{
  "resourceType": "Questionnaire", "status": "active",
  "url": "https://example.org/fhir/Questionnaire/evenings",
  "title": "Evenings", "description": "Made up for the walk.",
  "item": [
    { "linkId": "rest", "type": "choice", "text": "I came to rest in the evening.", "required": true, "answerOption": [
      { "valueCoding": { "code": "never", "display": "never", "extension": [
        { "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 0 } ] } },
      { "valueCoding": { "code": "often", "display": "often", "extension": [
        { "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 2 } ] } } ] },
    { "linkId": "hours", "type": "integer", "text": "Hours with somebody", "extension": [
      { "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0 },
      { "url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 8 } ] },
    { "linkId": "picture", "type": "attachment", "text": "A picture of it" }
  ]
}
"""

/** Writes it into a folder. */
internal fun questionnaireIn(folder: Path): Path = folder.resolve("evenings.json").apply { writeText(QUESTIONNAIRE) }
