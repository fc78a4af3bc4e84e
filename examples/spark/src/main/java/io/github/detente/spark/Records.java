package io.github.detente.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where articles come from. Each becomes a record: {@code source}, its file, and {@code record},
 * its bytes, which {@code ArticleReader} reads as it reads a file of one article. So a record means
 * the same here and on the command line.
 */
enum Records {
  /** Files of JSON Lines, also compressed; an object each. */
  JSONL {
    @Override
    Dataset<Row> read(SparkSession spark, String path) {
      return spark
          .read()
          .option("pathGlobFilter", "*.jsonl*")
          .text(path)
          .where("trim(value) <> ''")
          .select(input_file_name().as("source"), col("value").cast("binary").as("record"));
    }
  },
  /** Columns named as the fields of JSON Lines. */
  PARQUET {
    @Override
    Dataset<Row> read(SparkSession spark, String path) {
      Dataset<Row> rows = spark.read().parquet(path);
      Column[] fields = Arrays.stream(rows.columns()).map(c -> col(c)).toArray(Column[]::new);
      return rows.select(
          lit(path).as("source"), to_json(struct(fields)).cast("binary").as("record"));
    }
  },
  /** A folder of texts and web pages, each an article, named by its file. */
  FOLDER {
    @Override
    Dataset<Row> read(SparkSession spark, String path) {
      return spark
          .read()
          .format("binaryFile")
          .option("recursiveFileLookup", "true")
          .option("pathGlobFilter", "*.{txt,html,htm}")
          .load(path)
          .select(col("path").as("source"), col("content").as("record"));
    }
  };

  abstract Dataset<Row> read(SparkSession spark, String path);

  /** Tells by a path's name what is there. */
  static Records at(String path) {
    if (path.matches("(?i).*\\.jsonl(\\.[a-z0-9]+)?/?")) {
      return JSONL;
    }
    return path.matches("(?i).*\\.parquet/?") ? PARQUET : FOLDER;
  }
}
