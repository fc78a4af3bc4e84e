package io.github.detente.article;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something to read articles from.
 *
 * @param id the article's id, or what its rows' ids begin with
 * @param name what errors call it
 * @param format how it is written
 * @param opener opens it
 */
record Source(String id, String name, ArticleFormat format, Opener opener) {

  /** Opens a source anew. */
  interface Opener {
    InputStream open() throws IOException;
  }
}
