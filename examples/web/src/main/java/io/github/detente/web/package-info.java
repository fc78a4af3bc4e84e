/** A web service and its page on Detente's public API. Start reading at {@link Main}. */
package io.github.detente.web;
