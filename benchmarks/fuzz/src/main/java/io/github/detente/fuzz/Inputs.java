package io.github.detente.fuzz;

import io.github.detente.data.DetenteData;
import io.github.detente.stance.format.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes inputs at random that look like those that a target takes: text out of pieces that readers
 * decide by, evil characters, our own articles and rows with pieces cut, doubled or put elsewhere,
 * files with and without mistakes. The same for the same seed, so that an input is told by its
 * number. For one thread.
 */
public final class Inputs {
  private static final String[] PIECES = {
    "Norway",
    "the Kremlin",
    "Iran's",
    "the envoy",
    "Ivo Marsan",
    "Gen. Ostrov",
    "Mr",
    "Mrs von der",
    "the U.S.",
    "US",
    "EU",
    "NATO",
    "Chad",
    "Jordan",
    "the army",
    "Mountain Guard",
    "president of",
    "Department of",
    "neighbour's",
    "his",
    "their",
    "she",
    "they",
    "who",
    "which",
    "both sides",
    "the foreign minister",
    "a spokesman for",
    "spokeswoman",
    "former",
    "said",
    "says",
    "told",
    "said that",
    "accused",
    "of",
    "Of",
    "OF",
    "and",
    "but",
    "that",
    "by",
    "was urged",
    "to leave",
    "according to",
    "denied",
    "warned",
    "vowed to",
    "called on",
    "statement:",
    "as",
    "quoted",
    "saying",
    "never",
    "not",
    "could",
    "if",
    "would",
    "will",
    "has",
    "the talks failed",
    "the border is shut",
    "would not pay",
    "on Tuesday",
    "March 3",
    "5,000",
    "1.5",
    "%",
    "€40m",
    "OSLO, June 12 (Reuters) -",
    "Q:",
    "A:",
    "OSLO:",
    "SOLBERG:",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "‹",
    "›",
    "„",
    "``",
    "''",
    "″",
    "＂",
    "'s",
    "’d",
    "n't",
    ",",
    ".",
    ":",
    ";",
    "--",
    "—",
    "–",
    "-",
    "?",
    "!",
    "…",
    "(",
    ")",
    "[",
    "]",
    "/",
    "&",
    "#",
    "@",
    "*",
    "•",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "|",
    "%%",
    "J. K.",
    "Ph.D.",
    "al-",
    "van der",
    "née",
    "Jr.",
    "I",
    "we",
    "you"
  };

  private static final String[] EVIL = {
    "\u0000",
    "\u0001",
    "\u0085",
    "\u00A0",
    "\u00AD",
    "\u0130",
    "\u00DF",
    "\u0301",
    "e\u0301",
    "\u0301\u0301",
    "\u0600",
    "\u05D0",
    "\u0627",
    "\u0966",
    "\u06F1",
    "\u1E9E",
    "\u200B",
    "\u200D",
    "\u200E",
    "\u202E",
    "\u2028",
    "\u2029",
    "\u2066",
    "\u20DD",
    "\u3000",
    "\u4E2D",
    "\uAC00",
    "\uFB01",
    "\uFEFF",
    "\uFF21",
    "\uFF0E",
    "\uFFFD",
    "\uFFFF",
    "\uE000",
    "\uE001",
    "😀",
    "👩‍🚀",
    "🇳🇴",
    "𝐀",
    "𠀀",
    "\u0345",
    "\u01C5",
    "\u0149",
    "\u2126",
    "\u00B2",
    "\u2160"
  };

  private static final String[] HTML = {
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul><li>",
    "</li>",
    "<li>",
    "<blockquote>",
    "</blockquote>",
    "<footer>",
    "<table><tr><td>",
    "</td>",
    "<h1>",
    "</h1>",
    "<article>",
    "</article>",
    "<br>",
    "<a href=\"x\">",
    "</a>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<meta charset=\"latin1\">",
    "<meta property=\"article:published_time\" content=\"2014-06-12\">",
    "<title>",
    "</title>",
    "&quot;",
    "&nbsp;",
    "&#x1F600;",
    "&#0;",
    "&amp;lt;",
    "<time datetime=\"2014-06-12\">",
    "<q>",
    "<figcaption>",
    "<![CDATA[",
    "<svg>",
    "<template>",
    "<base href=\"http://x.example/2014/06/12/\">"
  };

  private static final String[] JSON = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"text\"",
    "\"title\"",
    "\"id\"",
    "\"published\"",
    "null",
    "NaN",
    "1e999",
    "-0",
    "true",
    "\"\\ud83d\"",
    "\"\\u0000\"",
    "\"2014-06-12\"",
    "\"12/06/2014\"",
    "1402574400",
    "\"statements\"",
    "\"speaker\"",
    "\"target\"",
    "\"attributions\"",
    "\"source\"",
    "\"cue\"",
    "\"content\"",
    "\"start\"",
    "\"end\"",
    "0",
    "7",
    "-1",
    "99999999999",
    "\n",
    "\uFEFF"
  };

  private static final String[] MARKS = {
    "{s1:",
    "{c1:",
    "{q1:",
    "{t1:",
    "{c2:",
    "{s2:",
    "{q999:",
    "}",
    "{",
    "\n%%\n",
    "\n\n",
    "published: 2014-06-12\n",
    "outlet: x\n",
    "1 | DIRECT | ESCALATORY",
    " | ",
    "T1\tSource 0 6\tNorway\n",
    "T2\tCue 7 11\tsaid\n",
    "T3\tContent 12 20;22 30\tx\n",
    "E1\tCue:T2 Source:T1 Content:T3\n",
    "A1\tx E1\n",
    "#1\tNote T1\tx\n",
    "T\t",
    "E9\t"
  };

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          Charset.forName("windows-1252"));

  /** The largest input that is made: for what takes more time than its length explains. */
  private static final int LARGE = 20_000;

  private final Corpus corpus;
  private final Random random = new Random();

  /** Makes a source of inputs. */
  public Inputs(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Good inputs to begin with: our own rows and articles, and a small model. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Corpus(List<String> rows, List<String> articles, byte[] model) {
    /** Reads them from the module {@code data}. */
    public static Corpus load(byte[] model) throws IOException {
      List<String> rows = lines("statements.csv");
      List<String> articles = new ArrayList<>();
      for (String name : DetenteData.articles()) {
        try (InputStream in = DetenteData.open(name)) {
          articles.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return new Corpus(rows, articles, model);
    }

    private static List<String> lines(String name) throws IOException {
      try (InputStream in = DetenteData.open(name)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
    }
  }

  /** Returns the input of a target that has this number. */
  @SuppressWarnings("EnumOrdinal") // the order of the targets is a part of what a number means
  public byte[] make(Target target, long number) {
    random.setSeed(number * 0x9E3779B97F4A7C15L + target.ordinal());
    return switch (target) {
      case READERS -> file();
      case READ -> bytes(article());
      case RESOLVE -> bytes(mention());
      case CLASSIFY -> bytes(loose());
      case MODEL -> model();
      case ATTRIBUTIONS -> attributions();
      case REQUEST -> request();
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String any(String[] all) {
    return all[random.nextInt(all.length)];
  }

  /** Mostly a few, sometimes many. */
  private int few() {
    int most = oneIn(40) ? 300 : oneIn(5) ? 40 : 8;
    return 1 + random.nextInt(most);
  }

  private String pieces(int count, String[] own) {
    StringBuilder text = new StringBuilder();
    int evil = oneIn(3) ? 4 : 40;
    for (int i = 0; i < count; i++) {
      text.append(oneIn(evil) ? any(EVIL) : own.length > 0 && oneIn(2) ? any(own) : any(PIECES));
      if (!oneIn(4)) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** One to three pieces again and again: what is not linear shows. */
  private String repeated() {
    String unit = pieces(1 + random.nextInt(3), new String[0]);
    int length = oneIn(4) ? LARGE : 1_000;
    return unit.repeat(Math.max(1, length / unit.length()));
  }

  /** A good text with a few places changed. */
  private String changed(String good) {
    StringBuilder text = new StringBuilder(good);
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes && text.length() > 0; i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(oneIn(4) ? 40 : 4));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
        case 2 -> text.insert(from, any(EVIL));
        case 3 -> text.insert(from, any(PIECES));
        case 4 -> text.replace(from, to, any(PIECES));
        default -> text.setCharAt(from, (char) random.nextInt(oneIn(4) ? 0xD800 : 0x180));
      }
    }
    return text.toString();
  }

  /** Some paragraphs of one of our articles, without the marks. */
  private String paragraphs() {
    String[] all = any(corpus.articles()).replaceAll("\\{[cqst]\\d+:|\\}", "").split("\n\n", -1);
    int from = random.nextInt(all.length);
    int to = Math.min(all.length, from + 1 + random.nextInt(3));
    return String.join("\n\n", Arrays.copyOfRange(all, from, to));
  }

  private String article() {
    int kind = random.nextInt(1_000);
    if (kind < 2) {
      return repeated();
    }
    return kind < 750
        ? pieces(few(), new String[0])
        : kind < 850 ? changed(any(corpus.rows())) : changed(paragraphs());
  }

  private String mention() {
    if (oneIn(1_000)) {
      return repeated();
    }
    String mention = pieces(1 + random.nextInt(oneIn(10) ? 30 : 5), new String[0]);
    return oneIn(4) ? mention + "|" + pieces(few(), new String[0]) : mention;
  }

  private String loose() {
    if (oneIn(2_000)) {
      return repeated();
    }
    String text = oneIn(3) ? changed(any(corpus.rows())) : pieces(few(), new String[0]);
    return oneIn(4) ? text + "|" + any(PIECES) + "|" + any(PIECES) : text;
  }

  private byte[] file() {
    String text = oneIn(3) ? changed(any(corpus.rows())) : pieces(few(), new String[0]);
    if (oneIn(2_000)) {
      text = repeated();
    }
    String file =
        switch (random.nextInt(6)) {
          case 0 -> "t" + text;
          case 1 -> "h" + (oneIn(2) ? pieces(few(), HTML) : page(text));
          case 2 -> "c" + (oneIn(3) ? text : "id,title,text,published\n" + cells() + cells());
          case 3 -> "j" + (oneIn(2) ? pieces(few(), JSON) : object(text) + "\n" + object("x"));
          case 4 -> "l" + "id,text,stance\n" + cells() + cells();
          default -> "c" + "text;date\n" + text + ";12.06.2014\n" + cells();
        };
    byte[] bytes = file.getBytes(any(CHARSETS));
    bytes[0] = (byte) file.charAt(0);
    return oneIn(4) ? bitten(bytes) : bytes;
  }

  private static String page(String text) {
    return "<html><head><title>x</title></head><body><article><p>"
        + text
        + "</p></article></body></html>";
  }

  private String cells() {
    StringBuilder row = new StringBuilder();
    int cells = oneIn(6) ? random.nextInt(7) : 3 + random.nextInt(2);
    for (int i = 0; i < cells; i++) {
      String words = pieces(1 + random.nextInt(6), new String[0]);
      boolean quoted = oneIn(2);
      row.append(i > 0 ? "," : "")
          .append(quoted ? '"' + (oneIn(8) ? words : words.replace("\"", "\"\"")) + '"' : words);
    }
    return row.append(oneIn(9) ? "\r\n" : "\n").toString();
  }

  private String object(String text) {
    StringBuilder json = new StringBuilder("{\"text\": \"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' && !oneIn(30)) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
    if (oneIn(2)) {
      json.append(", ").append(any(JSON)).append(": ").append(any(JSON));
    }
    return json.append(oneIn(30) ? "" : "}").toString();
  }

  /** Bytes changed, cut or doubled. */
  private byte[] bitten(byte[] good) {
    byte[] bytes = good.clone();
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return oneIn(4) ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
  }

  private byte[] attributions() {
    String text;
    switch (random.nextInt(4)) {
      case 0 -> text = "m" + changed(any(corpus.articles()));
      case 1 -> text = "m" + pieces(few(), MARKS);
      case 2 ->
          text =
              oneIn(2)
                  ? "l" + pieces(few(), JSON)
                  : "l{\"id\": \"a\", \"text\": \"Norway said 😀 it left.\", \"attributions\": [{\"source\": [[0, "
                      + (random.nextInt(40) - 5)
                      + "]], \"cue\": [{\"start\": "
                      + random.nextInt(20)
                      + ", \"end\": 11}], \"content\": [[12, "
                      + random.nextInt(30)
                      + "]]}]}\n";
      default ->
          text =
              "bNorway said 😀 it left the talks.\n%%\nT1\tSource 0 "
                  + random.nextInt(9)
                  + "\tNorway\n"
                  + pieces(random.nextInt(8), MARKS)
                  + "T3\tContent 12 "
                  + random.nextInt(40)
                  + "\tx\nE1\tCue:T2 Source:T1 Content:T3\n";
    }
    byte[] bytes = bytes(text);
    return oneIn(6) ? bitten(bytes) : bytes;
  }

  private byte[] request() {
    boolean read = oneIn(2);
    String[] types = {
      "text/plain", "application/json", "application/json; charset=utf-8", "text/html",
      "text/plain; charset=windows-1252", "text/plain; charset=utf-16", "",
          "text/plain;charset=\"x",
      "application/json;charset=", "image/png"
    };
    String type = any(types);
    String text = oneIn(3) ? changed(any(corpus.rows())) : pieces(few(), new String[0]);
    String body =
        switch (random.nextInt(4)) {
          case 0 -> text;
          case 1 -> object(text);
          case 2 -> "{\"statements\": [" + object(text) + ", " + object("x") + "]}";
          default -> pieces(few(), oneIn(2) ? JSON : HTML);
        };
    byte[] sent = body.getBytes(any(CHARSETS));
    boolean packed = oneIn(6);
    if (packed && !oneIn(4)) {
      sent = packed(sent);
    }
    if (oneIn(6) && sent.length > 1) {
      sent = bitten(sent);
    }
    byte[] head =
        ((read ? "read" : "classify") + "\n" + type + "\n" + (packed ? "gzip" : "") + "\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + sent.length);
    System.arraycopy(sent, 0, all, head.length, sent.length);
    return all;
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A model with bytes changed in the file, or in its sections before they are packed. */
  private byte[] model() {
    if (oneIn(3)) {
      return bitten(corpus.model());
    }
    try {
      Map<String, byte[]> sections =
          new LinkedHashMap<>(ModelFile.read(new ByteArrayInputStream(corpus.model()), "good"));
      String name = any(List.copyOf(sections.keySet()));
      byte[] section = sections.get(name).clone();
      switch (random.nextInt(4)) {
        case 0 -> section = bitten(section);
        case 1 -> {
          // Counts and numbers at their borders.
          int at = random.nextInt(Math.max(1, section.length - 8));
          int[] words = {
            0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7FC00000, 0x7F800000, 65_536
          };
          int word = words[random.nextInt(words.length)];
          for (int i = 0; i < 4 && at + i < section.length; i++) {
            section[at + i] = (byte) (word >>> (24 - 8 * i));
          }
        }
        case 2 -> section = Arrays.copyOf(section, section.length + 1 + random.nextInt(64));
        default -> sections.remove(name);
      }
      if (sections.containsKey(name)) {
        sections.put(name, section);
      }
      if (oneIn(20)) {
        sections.put(any(PIECES), section);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ModelFile.write(out, sections);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
