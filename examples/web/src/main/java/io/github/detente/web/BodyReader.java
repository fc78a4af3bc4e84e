package io.github.detente.web;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads a request's body without holding a thread. What is more than wanted is taken in and
 * dropped: a connection that is closed while the client still sends is reset, and the client never
 * sees the answer that tells it why.
 */
final class BodyReader implements Invocable.Task {
  /** Of a body that is refused no more than so many bytes are waited for. */
  private static final long DROPPED_BYTES = 64L << 20;

  private final Request request;
  private final int maxBytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private long dropped;

  private BodyReader(Request request, int maxBytes) {
    this.request = request;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a body to its end.
   *
   * @return its bytes; or a {@link Problem} if there are more than {@code maxBytes}, an {@code
   *     IOException} if they do not come as the headers say, a {@code TimeoutException} if not
   *     within {@code seconds}
   */
  static CompletableFuture<byte[]> read(Request request, int maxBytes, long seconds) {
    BodyReader reader = new BodyReader(request, maxBytes);
    if (isAwaited(request) && request.getLength() > maxBytes) {
      reader.whole.completeExceptionally(Body.tooLarge(maxBytes));
    } else {
      reader.run();
    }
    return reader.whole.orTimeout(seconds, TimeUnit.SECONDS);
  }

  /** Takes in and drops what a request sends; the result comes when an answer can be seen. */
  static CompletableFuture<Void> drop(Request request, long seconds) {
    if (isAwaited(request)) {
      return CompletableFuture.completedFuture(null);
    }
    return read(request, 0, seconds).handle((bytes, failure) -> null);
  }

  /** Returns whether a client waits to be told before it sends its body. */
  private static boolean isAwaited(Request request) {
    return request.getHeaders().contains(HttpHeader.EXPECT);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public void run() {
    while (!whole.isDone()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whole.completeExceptionally(chunk.getFailure());
        return;
      }
      boolean last = chunk.isLast();
      take(chunk);
      chunk.release();
      if (last || dropped > DROPPED_BYTES) {
        end();
      }
    }
  }

  private void take(Content.Chunk chunk) {
    int bytes = chunk.remaining();
    if (dropped == 0 && kept.size() + bytes <= maxBytes) {
      byte[] array = new byte[bytes];
      chunk.getByteBuffer().get(array);
      kept.writeBytes(array);
    } else {
      dropped += bytes;
    }
  }

  private void end() {
    if (dropped > 0) {
      whole.completeExceptionally(Body.tooLarge(maxBytes));
    } else {
      whole.complete(kept.toByteArray());
    }
  }
}
