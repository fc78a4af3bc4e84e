package io.github.detente.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks through a part of a page once and collects its blocks of text, each in its place and none
 * twice, however elements nest: paragraphs, headings, items of lists, cells with prose, and text
 * that stands bare. Where a quotation names its author at its foot, it becomes <i>Author said:
 * “quotation”</i>, as the text of a paper has it. For one walk.
 */
final class PageText implements NodeVisitor {
  private static final Set<String> INLINE_BLOCKS = Set.of("ins", "del", "noscript", "map");
  private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "blockquote", "summary");
  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CELLS = Set.of("td", "th", "dt", "caption");
  private static final Set<String> ROWS = Set.of("tr", "dl");
  private static final Set<String> DROPPED =
      Set.of("script", "style", "template", "svg", "del", "s", "strike", "title", "head", "select");

  /** Names of whom a quotation is by. */
  private static final Set<String> BY_LINES = Set.of("footer", "cite", "figcaption");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;][\"'”’»›)\\]]*$");
  private static final Pattern BY_DASH = Pattern.compile("^(?:[—–―]|--?\\h)\\s*(?=\\p{Lu})");
  private static final Pattern HANDLE = Pattern.compile("\\(\\s*@?[^)\\s]*\\s*\\)|@\\w+");
  private static final Pattern OUTER_MARKS = Pattern.compile("^[\"“„«‘]\\s*|\\s*[\"”“»’]$");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u2007\u202F]+");
  private static final Pattern IMPRINT =
      Pattern.compile("©|Copyright\\b.{0,3}(?:©|\\([cC]\\)|\\d{4})");

  /** What stands before a link to something else: <i>Read next:</i>, <i>From the archive:</i> */
  private static final Pattern LEAD =
      Pattern.compile("[^:|.!?“”\"]{1,40}[:|](?:\\s*\\([^()]{0,30}\\))?|[»›→▶►•|>\\s]{1,3}");

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\h*\\n");

  /** So many words are prose even if no full stop ends them. */
  private static final int PROSE_WORDS = 9;

  /** Text of which a greater share is links leads away. */
  private static final double MOSTLY_LINKS = 0.8;

  /** A full stop, and the marks that may close behind it. */
  private static final int LONGEST_END = 6;

  /** A name is shorter than this, with office and all. */
  private static final int LONGEST_NAME = 160;

  /** Elements around a line: a link, what makes it bold, what sets its size. */
  private static final int LINE_DEPTH = 4;

  /** What a block is; who it is by says whether it stays. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    CELL,
    BARE,
    QUOTED,
    BY_LINE
  }

  /**
   * A block of text.
   *
   * @param text without needless blanks
   * @param kind what it is
   * @param links whether it is mostly links, or leads to one
   * @param place the element in which it stands
   */
  record Block(String text, Kind kind, boolean links, Element place) {
    boolean isProse() {
      return endsSentence(text) || text.split(" ", PROSE_WORDS + 1).length >= PROSE_WORDS;
    }

    /** Whether it is an item of a list; a short one stays if others are prose. */
    boolean isOfList() {
      return kind == Kind.BARE && place != null && place.nameIs("li") && place.parent() != null;
    }

    /** Whether it stays in an article's text. */
    boolean stays() {
      if (PageWords.isLead(text) && (links || !endsSentence(text))) {
        return false;
      }
      if (IMPRINT.matcher(text).lookingAt()) {
        return false;
      }
      return switch (kind) {
        case QUOTED -> true;
        case PARAGRAPH -> !links || endsSentence(text);
        case HEADING -> !links;
        case CELL, BARE -> isProse() && (!links || endsSentence(text));
        case BY_LINE -> false;
      };
    }
  }

  /** A quotation that the walk stands in, and where its blocks begin. */
  private record Quotation(int start, Element element) {}

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final Deque<Quotation> quotations = new ArrayDeque<>();
  private final Set<Element> framed;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder unlinked = new StringBuilder();
  private Element skipped;
  private final Deque<Element> byLines = new ArrayDeque<>();
  private int names;
  private int links;
  private int bold;

  /** Whether some of the text at hand is not bold. */
  private boolean plain;

  private Block label;

  /** Where the text after the last single line break begins, -1 if there was none. */
  private int broken = -1;

  private PageText(Set<Element> framed) {
    this.framed = framed;
  }

  /** Returns the blocks of an element, in order. */
  static List<Block> blocks(Element root) {
    PageText walk = new PageText(figuresOfQuotations(root));
    root.traverse(walk);
    walk.flush();
    return walk.blocks;
  }

  /** Returns the figures that frame a quotation, and no picture. */
  private static Set<Element> figuresOfQuotations(Element root) {
    Set<Element> figures = new HashSet<>();
    for (Element quotation : root.getElementsByTag("blockquote")) {
      Element parent = quotation.parent();
      for (int up = 0; up < 3 && parent != null; up++) {
        if (parent.nameIs("figure")) {
          figures.add(parent);
        }
        parent = parent.parent();
      }
    }
    return figures;
  }

  /**
   * Returns the text of an element that holds one line, be it in elements within; of another one
   * its own. It looks no deeper, as the text of all that nests would take a square of time.
   */
  static String line(Element element) {
    StringBuilder line = new StringBuilder();
    Element at = element;
    for (int depth = 0; at != null && depth < LINE_DEPTH; depth++) {
      line.append(at.wholeOwnText()).append(' ');
      at = at.childrenSize() == 1 ? at.firstElementChild() : null;
    }
    return SPACES.matcher(line).replaceAll(" ").strip();
  }

  /** Returns the text of markup that stands in a cell. */
  static String fragment(String html) {
    return joined(blocks(Jsoup.parseBodyFragment(html).body()));
  }

  /** Joins blocks; if none is prose, all that are not links count. */
  static String joined(List<Block> blocks) {
    Set<Element> lists = new HashSet<>();
    for (Block block : blocks) {
      if (block.isOfList() && block.stays()) {
        lists.add(block.place.parent());
      }
    }
    String prose =
        blocks.stream()
            .filter(
                b -> b.stays() || (b.isOfList() && !b.links && lists.contains(b.place.parent())))
            .map(Block::text)
            .collect(Collectors.joining("\n\n"));
    if (blocks.stream().anyMatch(b -> b.stays() && b.kind != Kind.HEADING)) {
      return prose;
    }
    return blocks.stream()
        .filter(b -> !b.links && b.kind != Kind.BY_LINE)
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }

  /** Returns how many characters of prose stand in and below each element. */
  static Map<Element, Integer> proseBelow(Element root) {
    Map<Element, Integer> prose = new HashMap<>();
    for (Block block : blocks(root)) {
      if (block.stays() && block.kind != Kind.HEADING && block.isProse()) {
        prose.merge(block.place, block.text.length(), Integer::sum);
      }
    }
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            // Counted when all below it is.
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element
                && !element.equals(root)
                && element.parent() != null) {
              Integer own = prose.get(element);
              if (own != null) {
                prose.merge(element.parent(), own, Integer::sum);
              }
            }
          }
        });
    return prose;
  }

  /** Returns whether a text ends as sentences do; it looks at the last few characters only. */
  static boolean endsSentence(CharSequence text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return SENTENCE_END.matcher(text.subSequence(Math.max(0, end - LONGEST_END), end)).find();
  }

  /** Returns whether an element is a paragraph, a heading or a cell, and holds no others. */
  static boolean isText(Element element) {
    String tag = element.normalName();
    return PARAGRAPHS.contains(tag) || HEADINGS.contains(tag) || tag.equals("li");
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  private void append(String source) {
    // Pages that are made of pages are escaped twice.
    String words = CellText.decoded(source);
    boolean lines = !open.isEmpty() && open.peek().nameIs("pre");
    if (lines && EMPTY_LINE.matcher(words).find()) {
      for (String paragraph : EMPTY_LINE.split(words, -1)) {
        text.append(paragraph);
        flush();
      }
      return;
    }
    text.append(words);
    plain |= bold == 0 && !words.isBlank();
    if (links == 0) {
      unlinked.append(words);
    }
  }

  private void begin(Element element) {
    String tag = element.normalName();
    if (DROPPED.contains(tag) || (tag.equals("figure") && !framed.contains(element))) {
      skipped = element;
      return;
    }
    bold += BOLD.contains(tag) ? 1 : 0;
    if (tag.equals("a")) {
      links++;
    } else if (tag.equals("br")) {
      lineBreak();
    }
    if (tag.equals("q")) {
      append("“");
    }
    boolean byLine = isByLine(element);
    if (isBlock(element) || byLine) {
      flush();
      open.push(element);
      if (byLine) {
        byLines.push(element);
      }
    }
    if (tag.equals("blockquote") || tag.equals("figure")) {
      quotations.push(new Quotation(blocks.size(), element));
    }
  }

  private boolean isByLine(Element element) {
    if (quotations.isEmpty() || !byLines.isEmpty()) {
      return false;
    }
    boolean either = element.nameIs("cite") || element.nameIs("small");
    return either
        ? isLast(element)
        : BY_LINES.contains(element.normalName()) || PageWords.isAuthor(element.className());
  }

  /** Works are cited in mid sentence, authors behind it. */
  private static boolean isLast(Element element) {
    Node next = element.nextSibling();
    return next == null || (next instanceof TextNode words && words.isBlank());
  }

  private static boolean isBlock(Element element) {
    String tag = element.normalName();
    return (element.isBlock() || PARAGRAPHS.contains(tag)) && !INLINE_BLOCKS.contains(tag);
  }

  /**
   * One break ends a sentence that is over, or a bold line, which is a heading; two end a paragraph
   * in any case.
   */
  private void lineBreak() {
    boolean second = broken >= 0 && SPACES.matcher(text.substring(broken)).replaceAll("").isEmpty();
    if (second || endsSentence(text) || (!plain && broken < 0)) {
      flush();
    } else {
      append("\n");
      broken = text.length();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (skipped != null) {
      skipped = node.equals(skipped) ? null : skipped;
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    bold -= BOLD.contains(tag) ? 1 : 0;
    if (tag.equals("a")) {
      links--;
    } else if (tag.equals("q")) {
      append("”");
    }
    if (element.equals(open.peek())) {
      flush();
      open.pop();
      if (element.equals(byLines.peek())) {
        byLines.pop();
      }
    }
    if (!quotations.isEmpty() && quotations.peek().element.equals(element)) {
      attribute(quotations.pop().start);
    }
    if (ROWS.contains(tag)) {
      label = null;
    }
  }

  /** Ends a block. */
  private void flush() {
    String words = clean(text);
    String own = clean(unlinked);
    text.setLength(0);
    unlinked.setLength(0);
    plain = false;
    broken = -1;
    if (words.isEmpty()) {
      return;
    }
    Element place = open.isEmpty() ? null : open.peek();
    boolean linked =
        words.length() - own.length() > MOSTLY_LINKS * words.length()
            || (own.length() < words.length() && LEAD.matcher(own).matches());
    if (!quotations.isEmpty() && words.length() <= LONGEST_NAME) {
      boolean dashed = BY_DASH.matcher(words).find();
      Optional<String> posted = PageWords.poster(words);
      if (posted.isPresent()) {
        names++;
        blocks.add(new Block(author(posted.get()), Kind.BY_LINE, false, place));
        return;
      }
      if (!byLines.isEmpty() || dashed) {
        names++;
        String name = byLines.isEmpty() && own.length() > 2 ? own : words;
        blocks.add(new Block(author(name), Kind.BY_LINE, false, place));
        return;
      }
    }
    Block block = new Block(words, kind(place), linked, place);
    if (block.kind == Kind.CELL && !block.isProse()) {
      label = block;
      return;
    }
    if (label != null && isOfRow(block) && block.stays()) {
      // What the row is about stays if the row says something.
      if (!label.links) {
        blocks.add(new Block(label.text, Kind.PARAGRAPH, false, label.place));
      }
      label = null;
    }
    blocks.add(block);
  }

  private static boolean isOfRow(Block block) {
    Element place = block.place;
    Element cell = place != null && place.nameIs("p") ? place.parent() : place;
    return block.kind == Kind.CELL || (cell != null && (cell.nameIs("dd") || cell.nameIs("td")));
  }

  private static Kind kind(Element place) {
    String tag = place == null ? "" : place.normalName();
    if (PARAGRAPHS.contains(tag)) {
      return Kind.PARAGRAPH;
    }
    if (HEADINGS.contains(tag)) {
      return Kind.HEADING;
    }
    return CELLS.contains(tag) ? Kind.CELL : Kind.BARE;
  }

  private static String clean(StringBuilder words) {
    if (words.length() == 0) {
      return "";
    }
    StringBuilder visible = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        visible.append(c);
      }
    }
    return SPACES.matcher(CellText.paired(visible.toString())).replaceAll(" ").strip();
  }

  /** Returns the name in a by-line, without dash, handle and what stands around it. */
  private static String author(String byLine) {
    String name = BY_DASH.matcher(byLine).replaceFirst("");
    name = HANDLE.matcher(name).replaceAll(" ");
    return SPACES.matcher(name).replaceAll(" ").strip().replaceAll("[\\s,;:—–-]+$", "");
  }

  /** Puts the author of a quotation before it, if one of its blocks names one. */
  private void attribute(int start) {
    if (names == 0) {
      return;
    }
    List<Block> quotation = blocks.subList(start, blocks.size());
    List<Block> authors = quotation.stream().filter(b -> b.kind == Kind.BY_LINE).toList();
    List<Block> words = quotation.stream().filter(b -> b.kind != Kind.BY_LINE).toList();
    if (authors.isEmpty()) {
      return;
    }
    names -= authors.size();
    String name = authors.get(authors.size() - 1).text;
    quotation.clear();
    if (name.isEmpty() || words.isEmpty() || words.stream().anyMatch(b -> b.kind == Kind.QUOTED)) {
      // A quotation of quotations that have their authors needs none.
      blocks.addAll(words);
      return;
    }
    String said =
        words.stream()
            .map(b -> OUTER_MARKS.matcher(b.text).replaceAll(""))
            .collect(Collectors.joining("\n\n“"));
    // An office behind the name stands between commas.
    String speaks = name + (name.indexOf(',') > 0 ? ", said: " : " said: ");
    String whole = speaks + "“" + said + "”";
    blocks.add(new Block(whole, Kind.QUOTED, false, words.get(0).place));
  }
}
