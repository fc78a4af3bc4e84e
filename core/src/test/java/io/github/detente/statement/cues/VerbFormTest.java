package io.github.detente.statement.cues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormTest {

  private static String forms(String lemma, String irregular) {
    return VerbForm.of(lemma, irregular).entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "warn, warns, warned, warning",
    "announce, announces, announced, announcing",
    "agree, agrees, agreed, agreeing",
    "deny, denies, denied, denying",
    "convey, conveys, conveyed, conveying",
    "press, presses, pressed, pressing",
    "publish, publishes, published, publishing",
    "preach, preaches, preached, preaching",
    "coax, coaxes, coaxed, coaxing",
    "veto, vetoes, vetoed, vetoing",
    "buzz, buzzes, buzzed, buzzing",
    "y, ys, yed, ying",
  })
  void makesTheFormsOfRegularVerbs(String lemma, String singular, String past, String gerund) {
    assertEquals(
        lemma
            + "=BASE "
            + singular
            + "=SINGULAR "
            + past
            + "=PAST_OR_PARTICIPLE "
            + gerund
            + "=ING",
        forms(lemma, ""));
  }

  @Test
  void makesTheFormsOfIrregularVerbs() {
    assertEquals(
        "say=BASE says=SINGULAR said=PAST_OR_PARTICIPLE saying=ING",
        forms("say", "said said saying"));
    assertEquals(
        "speak=BASE speaks=SINGULAR spoke=PAST spoken=PARTICIPLE speaking=ING",
        forms("speak", "spoke spoken speaking"));
  }

  @Test
  void makesTheFormsOfVerbsWithTwoSpellings() {
    assertEquals(
        "plead=BASE pleads=SINGULAR pleaded=PAST_OR_PARTICIPLE pleading=ING"
            + " pled=PAST_OR_PARTICIPLE",
        forms("plead", "pleaded pleaded pleading|pled pled pleading"));
  }

  @Test
  void keepsABaseThatIsAParticipleToo() {
    Map<String, VerbForm> forms = VerbForm.of("come", "came come coming");
    assertEquals(VerbForm.BASE, forms.get("come"));
    assertEquals(VerbForm.PAST, forms.get("came"));
  }

  @ParameterizedTest
  @CsvSource({
    "BASE, false, false",
    "SINGULAR, false, false",
    "PAST, true, false",
    "PARTICIPLE, true, true",
    "PAST_OR_PARTICIPLE, true, true",
    "ING, false, false",
  })
  void knowsPastAndParticiple(VerbForm form, boolean past, boolean participle) {
    assertEquals(past, form.isPast());
    assertEquals(participle, form.isParticiple());
  }

  @Test
  void hasNoFormBesidesThoseGiven() {
    assertFalse(VerbForm.of("speak", "spoke spoken speaking").containsKey("speaked"));
  }
}
