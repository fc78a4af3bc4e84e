package io.github.detente.cli;

import io.github.detente.corpus.AnnotationFormat;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an annotation tool's format. */
final class AnnotationOption implements ITypeConverter<AnnotationFormat> {
  @Override
  public AnnotationFormat convert(String value) {
    return AnnotationFormat.ofKey(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\""
                        + value
                        + "\"; expected one of "
                        + Arrays.stream(AnnotationFormat.values())
                            .map(AnnotationFormat::key)
                            .collect(Collectors.joining(", "))));
  }
}
