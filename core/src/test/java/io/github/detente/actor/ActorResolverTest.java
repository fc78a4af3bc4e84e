package io.github.detente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.ProcessorTime;
import io.github.detente.actor.discourse.Basis;
import io.github.detente.actor.discourse.ReferentType;
import io.github.detente.actor.discourse.Rule;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorResolverTest {
  private static final ActorResolver RESOLVER = ActorResolver.load();

  /** The same surname and the same title at two dates, 1975 to 2026, and mentions of every kind. */
  @ParameterizedTest
  @CsvFileSource(resources = "mentions.csv", numLinesToSkip = 1)
  void resolvesMentions(
      String mention, String context, String date, String actor, String type, String country) {
    Resolution found =
        RESOLVER.resolve(
            mention, Optional.ofNullable(context), Optional.ofNullable(date).map(LocalDate::parse));
    assertEquals(Optional.ofNullable(actor), found.actor().flatMap(Actor::name));
    assertEquals(
        Optional.ofNullable(type), found.actor().map(Actor::type).map(ActorType::toString));
    assertEquals(Optional.ofNullable(country), found.actor().flatMap(Actor::country));
  }

  /**
   * Resolves the last occurrence of a mention in a text, which is the speaker of a statement whose
   * content stands between square brackets.
   */
  private static Resolution last(String text, String mention, String date) {
    int open = text.lastIndexOf('[');
    int close = text.lastIndexOf(']');
    String plain =
        text.substring(0, open) + text.substring(open + 1, close) + text.substring(close + 1);
    Article article = Article.of("t", plain).withPublished(LocalDate.parse(date));
    int at = plain.lastIndexOf(mention);
    TextSpan content = new TextSpan(open, close - 1);
    Statement statement =
        new Statement(
            article,
            1,
            content,
            List.of(content),
            StatementKind.INDIRECT,
            Optional.empty(),
            Optional.of(Mention.of(new TextSpan(at, at + mention.length()), plain)),
            Optional.empty());
    return RESOLVER.resolve(article, List.of(statement)).get(0).speaker().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Border quiet\\n\\nForeign Minister Oskar Brandl of Austria met envoys. Brandl said [it was calm]. | Brandl | Oskar Brandl | AUT",
        "Border quiet\\n\\nOskar Brandl, Austria's top diplomat, met envoys. He said [it was calm]. | He | Oskar Brandl | AUT",
        "Border quiet\\n\\nHungary's defence ministry spokeswoman, Ilona Varga, met Oskar Brandl. She said [it was calm]. | She | Ilona Varga | HUN",
        "Border quiet\\n\\nThe Kremlin sent a note to Kyiv. It said [talks could begin]. | It | RUS | RUS",
        "Talks\\n\\nNATO met in Brussels on Monday with Russia. The alliance said [talks could begin]. | The alliance | NATO | NATO",
        "Talks\\n\\nSaudi Arabia met Iran in Baghdad. The kingdom said [talks could begin]. | The kingdom | SAU | SAU",
        "Talks\\n\\nThe Syrian army took a village. The army said [two tanks were lost]. | The army | SYR | SYR",
        "Crime\\n\\nTwo men were held, the French embassy in Cairo told reporters. An embassy official said [they were well]. | An embassy official | | FRA",
        "Talks\\n\\nIsrael and Hezbollah fought on. The militant group said [it fired rockets]. | The militant group | Hezbollah | LBN",
        "Arrest\\n\\nMalta held the rebel Ruy Prado. A court that week annulled Prado's passport. Prado said [he was calm]. | Prado | Ruy Prado | ",
        "War\\n\\nThe rebels said [the port was theirs]. The Tidewater Liberation Front met envoys. | The rebels | Tidewater Liberation Front | ",
        "Party\\n\\nThe Tidewater Front, a rebel group in Brazil, met envoys. The Front said [it would vote]. | The Front | Tidewater Front | ",
        "Two of one name\\n\\nPresident Ada Lund of Norway met her brother, Economist Nils Lund. Mr Lund said [it was a family visit]. | Mr Lund | Nils Lund | ",
        "Release\\n\\nMr. Cole met allies, the Pentagon said in a news release. The release said [the meeting went well]. | The release | USA | USA",
        "Talks\\n\\nNorway and Sweden met in Bergen. Norway left early, and its neighbour said [talks could go on]. | its neighbour | SWE | SWE",
        "Party\\n\\nThe Tidewater Front, a rebel group in Brazil, met envoys. Its leader, Rui Prado, said [it would vote]. | Its leader | Rui Prado | ",
        "Korea\\n\\nOk Mi-rae, a lawmaker in South Korea, met envoys. Ok said [it was calm]. | Ok | Ok Mi-rae | KOR",
        "Court\\n\\nThe Supreme Court of India said [the law was void]. | The Supreme Court of India | IND | IND",
        "Ports\\n\\nThe Lisbon navy minister of Portugal, Rui Prado, left.\\n\\nThe army of Spain held back. Defence Minister Ines Roca said [it was calm]. | Defence Minister Ines Roca | Ines Roca | ESP",
        "Harbour\\n\\nSheikh Salim al-Sabah left. Al-Sabah said [it was calm]. | Al-Sabah | Salim al-Sabah | ",
        "Court\\n\\nFrance sued. Paris Holloway left. Holloway said [it was calm]. | Holloway | Paris Holloway | ",
        "Court\\n\\nChad Ferris left. Chad Ferris said [it was calm]. | Chad Ferris | Chad Ferris | ",
        "House\\n\\nRepresentative Dallas Orme left. Orme said [it was calm]. | Orme | Dallas Orme | USA",
        "House\\n\\nThe UN representative Dallas Orme left. Orme said [it was calm]. | Orme | Dallas Orme | UN",
        "Guard\\n\\nThe Danish interior ministry met envoys. Norway's coast guard sank a boat. The force said [it was calm]. | The force | NOR | NOR",
        "Mission\\n\\nThe EU's civilian mission in Peru left. Chile's army met it. The mission said [it was calm]. | The mission | EU | EU",
        "Island\\n\\nThe Turkish Cypriot leader Ersin Tatar left. The president of Cyprus said [it was calm]. | The president of Cyprus | Nicos Anastasiades | CYP",
        "Talks\\n\\nThe Turkish army held back. President Ruy Prado said [it was calm]. | President Ruy Prado | Ruy Prado | ",
        "Wall\\n\\nFighters met. The Islamic State jihadists said [it was calm]. | The Islamic State jihadists | Islamic State | ",
        "Briefing\\n\\nChinese spokesperson Gao Lin left. Gao said [it was calm]. | Gao | Gao Lin | CHN",
        "Academy\\n\\nBo Lind, a fellow at the Norwegian Academy of Salt, left. Lind said [it was calm]. | Lind | Bo Lind | ",
        "Bread\\n\\nIt rained. [It was calm,] said the baker, Azad Hemo. | the baker | Azad Hemo | ",
        "Guard\\n\\nHead of the border troops of Ukraine Major-General Bohdan Moe left. Moe said [it was calm]. | Moe | Bohdan Moe | UKR",
        "Duma\\n\\nIt rained. Chairman of the Committee for Salt of the State Duma Valery Moe said [it was calm]. | Chairman of the Committee for Salt of the State Duma Valery Moe | Valery Moe | RUS",
        "Firm\\n\\nIsrael's minister left. A spokesman for Salt Harbour Watch said [it was calm]. | A spokesman for Salt Harbour Watch | | ",
        "House\\n\\nThe Cuban army left. Four senators said [it was calm]. | Four senators | | ",
        "Europe\\n\\nIt rained. A European diplomat in Oslo said [it was calm]. | A European diplomat in Oslo | | ",
        "Europe\\n\\nIt rained. A diplomat of a NATO country said [it was calm]. | A diplomat of a NATO country | | ",
        "West\\n\\nIt rained. A Western military attache in Oslo said [it was calm]. | A Western military attache in Oslo | | ",
        "Rebels\\n\\nSudan's army left. The rebel movement's spokesman, Malik Jabir, said [it was calm]. | The rebel movement's spokesman | Malik Jabir | ",
        "Line\\n\\nEgypt's president has called Sirte a red line. Egypt's president said [it was calm]. | Egypt's president | Abdel Fattah el-Sisi | EGY",
        "Summit\\n\\nThe NATO secretary general spoke in Munich. \"Russia threatens us, and it lies,\" he said. He said [talks were open]. | He | Jens Stoltenberg | NATO"
      })
  void resolvesWithinTheArticle(String text, String mention, String actor, String country) {
    Resolution found = last(text.replace("\\n", "\n"), mention, "2022-02-19");
    assertEquals(Optional.ofNullable(actor), found.actor().flatMap(Actor::name));
    assertEquals(Optional.ofNullable(country), found.actor().flatMap(Actor::country));
  }

  /** Whose state somebody speaks for, and by which words; nobody's by place or topic. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A Norwegian official said [it was calm]. | A Norwegian official | NOR | ADJECTIVE | Norwegian",
        "A spokesman for the Chilean navy said [it was calm]. | A spokesman for the Chilean navy | CHL | OWNER | the Chilean navy",
        "Officials in Rabat said [it was calm]. | Officials in Rabat | MAR | PLACE | Rabat",
        "Ana Duarte, a senator from Peru, left. Duarte said [it was calm]. | Duarte | PER | PLACE | Peru",
        "Ana Duarte, of the Peruvian foreign ministry, left. Duarte said [it was calm]. | Duarte | | |",
        "The Kenyan police left. A police officer said [it was calm]. | A police officer | KEN | ANTECEDENT | The Kenyan police",
        "Nils Holm, chief economist at the UN World Food Programme, left. Holm said [it was calm]. | Holm | UN | OWNER | the UN World Food Programme",
        "The Norwegian head of the UN mission said [it was calm]. | The Norwegian head of the UN mission | UN | OWNER | the UN mission",
        "SANA reported [it was calm]. | SANA | SYR | GROUP | SANA",
        "Labour said [it was calm]. | Labour | GBR | GROUP | Labour",
        "A Norwegian analyst said [it was calm]. | A Norwegian analyst | | |",
        "Villagers in Rabat said [it was calm]. | Villagers in Rabat | | |",
        "Kari Moe, an analyst at the Vienna Institute of Peace, left. Moe said [it was calm]. | Moe | | |",
        "Human Rights Watch said [it was calm]. | Human Rights Watch | | |",
        "The BBC said [it was calm]. | The BBC | | |",
        "LIMA, Peru (Reuters) - Envoys met. The rebels said [it was calm]. | The rebels | | |",
        "LIMA, Peru (Reuters) - Kari Moe left for Brazil. Moe said [it was calm]. | Moe | | |",
        "Peru and Brazil met. Officials said [it was calm]. | Officials | | |",
        "A pro-Russian mayor said [it was calm]. | A pro-Russian mayor | | |",
        "The leader of Northern Cyprus said [it was calm]. | The leader of Northern Cyprus | | |",
        "The Syrian Democratic Forces said [it was calm]. | The Syrian Democratic Forces | | |",
        "The president's brother said [it was calm]. | The president's brother | | |"
      })
  void countriesRestOnWords(
      String text, String mention, String country, String basis, String words) {
    Resolution found = last("Talks\n\n" + text, mention, "2022-02-19");
    assertEquals(Optional.ofNullable(country), found.actor().flatMap(Actor::country));
    assertEquals(Optional.ofNullable(basis), found.evidence().map(Evidence::basis).map(Enum::name));
    assertEquals(Optional.ofNullable(words), found.evidence().map(e -> e.words().text()));
  }

  /** The words before a title must agree with the office. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the former French president | | FRA",
        "the French president | Emmanuel Macron | FRA",
        "France's ex-president | | FRA",
        "the deputy Russian foreign minister | | RUS",
        "Russia's vice foreign minister | | RUS",
        "the incoming German chancellor | | DEU",
        "former president Barack Obama | Barack Obama | USA"
      })
  void wordsBeforeTitlesAgreeWithTheOffice(String mention, String actor, String country) {
    Resolution found =
        RESOLVER.resolve(mention, Optional.empty(), Optional.of(LocalDate.of(2022, 2, 19)));
    assertEquals(Optional.ofNullable(actor), found.actor().flatMap(Actor::name));
    assertEquals(Optional.ofNullable(country), found.actor().flatMap(Actor::country));
  }

  /** A short name is the last bearer's, and not that of a namesake who comes later. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sheikh Omar bin Said Al Harthy of Oman left. Sheikh Omar said [it was calm]. Omar al-Fadl came later. | Sheikh Omar | Omar bin Said Al Harthy",
        "Ana Lind met Bo Lind. Lind said [it was calm]. Eva Lind came later. | Lind | Bo Lind",
        "Aron Lund met envoys in Sweden. Lund said [it was calm]. | Lund | Aron Lund"
      })
  void shortNamesGoBackToTheLastBearer(String text, String mention, String actor) {
    Resolution found = last("Talks\n\n" + text, mention, "2022-02-19");
    assertEquals(Optional.of(actor), found.actor().flatMap(Actor::name));
  }

  @ParameterizedTest
  @CsvSource({
    "an analyst in London,",
    "a lawyer in Paris,",
    "an analyst at the foreign ministry in Paris, FRA",
    "a minister in Paris, FRA",
    "people in the UK, GBR"
  })
  void takesNoPlaceOfWorkForACountry(String mention, String country) {
    assertEquals(
        Optional.ofNullable(country),
        RESOLVER
            .resolve(mention, Optional.empty(), Optional.empty())
            .actor()
            .flatMap(Actor::country));
  }

  @Test
  void namesNobodyWhereNoWordStands() {
    Resolution none = RESOLVER.resolve("😀", Optional.of("Oslo said so."), Optional.empty());
    assertEquals(Optional.empty(), none.actor());
  }

  @Test
  void saysHowAndFromWhichMention() {
    Resolution found =
        last("Talks\n\nThe Kremlin sent a note. It said [talks could begin].", "It", "2022-02-19");
    assertEquals(ResolutionRule.PRONOUN, found.rule());
    assertEquals("The Kremlin", found.antecedent().orElseThrow().text());
    assertEquals(Optional.of("presidency"), found.actor().flatMap(Actor::role));
  }

  @Test
  void givesRolesOfTheDay() {
    Actor lavrov =
        RESOLVER
            .resolve("Sergei Lavrov", Optional.empty(), Optional.of(LocalDate.of(2022, 2, 19)))
            .actor()
            .orElseThrow();
    assertEquals(Optional.of("Foreign Minister of Russia"), lavrov.role());
    assertEquals(Optional.of("GOV"), lavrov.sector());
  }

  /**
   * A date behind the day of the file: whoever holds the office on that day is assumed to go on.
   */
  @Test
  void flagsOfficesThatAreOnlyAssumedToGoOn() {
    LocalDate known = ActorDirectory.load().currentTo();
    for (String mention : List.of("the US president", "the Chinese president", "Xi Jinping")) {
      Resolution then = RESOLVER.resolve(mention, Optional.empty(), Optional.of(known));
      Resolution later =
          RESOLVER.resolve(mention, Optional.empty(), Optional.of(known.plusDays(1)));
      assertEquals(then.actor(), later.actor());
      assertEquals(Optional.empty(), then.knownTo());
      assertEquals(Optional.of(known), later.knownTo());
    }
    Optional<LocalDate> late = Optional.of(known.plusYears(1));
    assertEquals(Optional.empty(), RESOLVER.resolve("Russia", Optional.empty(), late).knownTo());
    assertEquals(
        Optional.empty(), RESOLVER.resolve("Jimmy Carter", Optional.empty(), late).knownTo());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sergey Lavrov | RUS | GOV | 365 | RUS",
        "the Romanian army | ROU | MIL | 360 | ROM",
        "the Russian military | RUS | MIL | 365 | RUS",
        "the Indian parliament | IND | LEG | 750 | IND",
        "French police | FRA | COP | 220 | FRA",
        "NATO | NATO | IGO | | NAT",
        "Hezbollah | LBN | REB | 660 | LBN",
        "the BBC | GBR | MED | 200 | GBR"
      })
  void givesCodes(String mention, String country, String sector, String cow, String cameo) {
    Actor actor =
        RESOLVER
            .resolve(mention, Optional.empty(), Optional.of(LocalDate.of(2022, 2, 19)))
            .actor()
            .orElseThrow();
    assertEquals(Optional.of(country), actor.country());
    assertEquals(Optional.of(sector), actor.sector());
    assertEquals(Optional.ofNullable(cow), actor.cow());
    assertEquals(Optional.ofNullable(cameo), actor.cameo());
  }

  @Test
  void warnsOnceOfArticlesLaterThanTheDirectory() {
    List<String> warnings = new ArrayList<>();
    ActorResolver resolver = RESOLVER.withWarnings(warnings::add);
    Optional<LocalDate> late = Optional.of(ActorDirectory.load().currentTo().plusDays(1));
    resolver.resolve("the US president", Optional.empty(), Optional.of(LocalDate.of(2001, 1, 1)));
    assertEquals(0, warnings.size());
    resolver.resolve("the US president", Optional.empty(), late);
    resolver.resolve("the US president", Optional.empty(), late);
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains(ActorDirectory.load().currentTo().toString()));
  }

  @Test
  void eightThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
    String text =
        "Talks\n\nSergei Lavrov, Russia's foreign minister, met Antony Blinken in Geneva. The US"
            + " secretary of state left early. He said [talks could go on].";
    List<Resolution> alone = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      alone.add(last(text, i % 2 == 0 ? "He" : "The US secretary of state", "2022-01-21"));
    }
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Resolution>>> all = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        all.add(
            pool.submit(
                () -> {
                  List<Resolution> mine = new ArrayList<>();
                  for (int i = 0; i < 40; i++) {
                    String mention = i % 2 == 0 ? "He" : "The US secretary of state";
                    mine.add(last(text, mention, "2022-01-21"));
                  }
                  return mine;
                }));
      }
      for (Future<List<Resolution>> each : all) {
        assertEquals(alone, each.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Kinds of names and mentions that public bug reports tell of; each in other words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // several persons: both of them, or nobody; never the place of the dateline
        "LIMA, 3 May 2012 - Ana Duarte of Peru met Luis Sosa of Chile. They said [it was calm]. | They | |",
        "LIMA, 3 May 2012 - Ana Duarte of Peru met Luis Sosa of Chile. Both said [it was calm]. | Both | |",
        "Peru's lawmakers met on Monday. They said [it was calm]. | They | | PER",
        // who speaks as an envoy does not speak as the former president
        "Kofi Mensah, the envoy of the African Union, a former president of Ghana, left. Mensah said [it was calm]. | Mensah | Kofi Mensah | AU",
        "Kofi Mensah, a former president of Ghana, left. Mensah said [it was calm]. | Mensah | Kofi Mensah | GHA",
        // people who are called like places
        "Secretary Chad Weller of Canada left. Weller said [it was calm]. | Weller | Chad Weller | CAN",
        "Paris Doyle, the Canadian minister, left. Doyle said [it was calm]. | Doyle | Paris Doyle | CAN",
        "Senator Tim Jordan met envoys. Jordan said [it was calm]. | Jordan | Tim Jordan |",
        "Chad President Idriss Déby said [it was calm]. | Chad President Idriss Déby | Idriss Déby | TCD",
        // nicknames, relatives, namesakes
        "General Amos “Iron Leg” Banda met envoys. Banda said [it was calm]. | Banda | Amos Banda |",
        "Ana Lind met her husband, President Bo Lind of Norway. Mr Lind said [it was calm]. | Mr Lind | Bo Lind | NOR",
        "Minister Ana Lind of Norway met Bo Lind. Lind said [she was calm]. | Lind | Ana Lind | NOR",
        // officials, and those close to them
        "A person close to the Canadian prime minister said [it was calm]. | A person close to the Canadian prime minister | | CAN",
        "An aide to the Canadian prime minister said [it was calm]. | An aide to the Canadian prime minister | | CAN",
        "A number of Canadian officials said [it was calm]. | A number of Canadian officials | | CAN",
        // bodies that are called by their kind
        "The Coast Guard of Chile fired. The force said [it was calm]. | The force | CHL | CHL",
        "Prisoners from the Azov regiment left. The regiment said [it was calm]. | The regiment | Azov Regiment | UKR",
        "Jan Egers, Under-Secretary-General of the United Nations, left. Egers said [it was calm]. | Egers | Jan Egers | UN"
      })
  void resolvesKindsOfBugReports(String text, String mention, String actor, String country) {
    Resolution found = last("Talks\n\n" + text, mention, "2012-05-03");
    assertEquals(Optional.ofNullable(actor), found.actor().flatMap(Actor::name));
    assertEquals(Optional.ofNullable(country), found.actor().flatMap(Actor::country));
    assertEquals(country != null, found.evidence().isPresent());
  }

  /** Every answer of the rooms has its public name. */
  @Test
  void rulesAndBasesAreThePublicOnes() {
    for (Rule rule : Rule.values()) {
      assertEquals(rule.name(), ResolutionRule.valueOf(rule.name()).name());
    }
    for (Basis basis : Basis.values()) {
      assertEquals(basis.name(), Evidence.Basis.valueOf(basis.name()).name());
    }
    for (ReferentType type : ReferentType.values()) {
      assertEquals(type.name(), ActorType.valueOf(type.name()).name());
    }
  }

  /** Each owner of an owner is resolved once: thirty of them took hours, a level twice the last. */
  @ParameterizedTest
  @ValueSource(strings = {"neighbour's ", "Iran's rival's ", "his colleague's "})
  void resolvesOwnersOfOwnersOnce(String owner) throws InterruptedException {
    String text = owner.repeat(40) + "envoy said no.";
    ProcessorTime.assertWithin(
        Duration.ofSeconds(10),
        () -> RESOLVER.resolve(text, Optional.of(text), Optional.of(LocalDate.of(2020, 1, 1))),
        owner);
  }

  /** Complements that nest without end are left unread behind a few, on any stack. */
  @ParameterizedTest
  @ValueSource(strings = {"president of ", "Iran's ", "the head, ", "the envoy of the army of "})
  void boundsHowDeepPhrasesNest(String part) {
    String text = "Iran said the " + part.repeat(5000) + "the world left.";
    Resolution found = RESOLVER.resolve(text, Optional.empty(), Optional.empty());
    assertEquals(Optional.of("IRN"), found.actor().flatMap(Actor::country));
  }

  @Test
  void survivesOddInput() {
    for (String text :
        List.of(
            "",
            " ",
            "'s",
            "“",
            ",",
            "the",
            "of of of",
            "(((",
            "U.S.",
            "'s 's",
            "The Army Of the people said no.",
            "Department of",
            "Committee OF",
            "a head of the of",
            "\u030a Iran said no.",
            "\u1df2",
            "s\u2009\u0336")) {
      RESOLVER.resolve(text, Optional.of(text), Optional.empty());
      RESOLVER.resolve(Article.of("odd", text), List.of());
    }
  }

  /** Words of an office are read as they are meant, however they are written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The French foreign office",
        "The French foreign oﬃce",
        "The French for\u00ADeign of\u00ADfice",
        "The French fo\u200Breign office",
        "The French ｆｏｒｅｉｇｎ office",
        "The French foreign of-\nfice",
      })
  void wordsOfAnOfficeInOddLetters(String mention) {
    Resolution resolved = RESOLVER.resolve(mention, Optional.empty(), Optional.empty());
    assertEquals(Optional.of("FRA"), resolved.actor().flatMap(Actor::country));
    assertEquals(Optional.of("foreign office"), resolved.actor().flatMap(Actor::role));
  }
}
