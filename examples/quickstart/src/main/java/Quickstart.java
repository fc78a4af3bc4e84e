import io.github.detente.Detente;
import io.github.detente.article.Article;

class Quickstart {
  public static void main(String[] args) {
    String text =
        "Norway threatened to seize foreign trawlers in the strait. "
            + "Iceland called on Norway to withdraw its patrol boats.";
    Detente.load()
        .read(Article.of("a1", text))
        .forEach(r -> System.out.println(r.prediction().label() + " | " + r.resolved().statement()));
  }
}
