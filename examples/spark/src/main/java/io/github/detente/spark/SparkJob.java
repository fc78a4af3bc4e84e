package io.github.detente.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads articles on a cluster, and writes four tables as Parquet: {@code statements}, a folder for
 * each day of publication; {@code counts}, by speaker, target and week; {@code articles}; and
 * {@code bad}, the records that could not be used, with the reason.
 */
public final class SparkJob {
  private SparkJob() {}

  /**
   * Runs the job.
   *
   * @param args where the articles are ({@code .jsonl}, {@code .parquet} or a folder), and where
   *     the tables go, which must not be there yet
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("expected two arguments: where the articles are, and where the tables go");
      System.exit(2);
    }
    SparkSession spark =
        SparkSession.builder()
            .appName("detente")
            // Reading takes some 6 ms an article: a task of 8 MB takes half a minute, one of the
            // usual 128 MB would take eight.
            .config("spark.sql.files.maxPartitionBytes", "8m")
            .config("spark.sql.files.openCostInBytes", "64k")
            .getOrCreate();
    long bad;
    try {
      bad = run(spark, args[0], args[1]);
    } finally {
      spark.stop();
    }
    if (bad > 0) {
      System.err.println(args[0] + ": " + bad + " records cannot be used; see " + args[1] + "/bad");
      System.exit(1);
    }
  }

  /** Reads, writes the tables, and returns how many records could not be used. */
  static long run(SparkSession spark, String in, String out) {
    Dataset<Row> readings =
        Records.at(in)
            .read(spark, in)
            .mapPartitions(new ReadingFunction(), Encoders.row(Tables.READING))
            // Reading is what takes the time; the tables are cut from it.
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> statements = table(readings, "statement");
    statements
        .repartition(col("published"))
        .write()
        .partitionBy("published")
        .parquet(out + "/statements");
    counts(statements).write().parquet(out + "/counts");
    table(readings, "article").write().parquet(out + "/articles");
    Dataset<Row> bad = table(readings, "bad");
    bad.write().parquet(out + "/bad");
    long count = bad.count();
    readings.unpersist();
    return count;
  }

  private static Dataset<Row> table(Dataset<Row> readings, String kind) {
    return readings.where(col(kind).isNotNull()).select(kind + ".*");
  }

  /** Counts the statements that have a stance; the mean is of p(escalatory) − p(de-escalatory). */
  private static Dataset<Row> counts(Dataset<Row> statements) {
    Column week = date_trunc("week", col("published")).cast("date").as("week");
    return statements
        .where(col("stance").isNotNull())
        .groupBy(
            col("speaker_actor"),
            col("speaker_country"),
            col("target_actor"),
            col("target_country"),
            week)
        .agg(
            count(lit(1)).as("statements"),
            count_if(col("stance").equalTo("ESCALATORY")).as("escalatory"),
            count_if(col("stance").equalTo("DE_ESCALATORY")).as("de_escalatory"),
            count_if(col("stance").equalTo("DIPLOMATIC")).as("diplomatic"),
            avg(col("p_escalatory").minus(col("p_de_escalatory"))).as("index"))
        .coalesce(1);
  }
}
