package io.github.detente.cli;

import static io.github.detente.cli.Run.detente;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "read",
        "timeline",
        "classify",
        "train",
        "evaluate",
        "resolve",
        "explain",
        "evaluate-extractor",
        "compare",
        "curve",
        "agree",
        "errors",
        "sample",
        "overlap",
        "convert",
        "cite"
      })
  void everyCommandExplainsItself(String command) {
    Run run = detente(command, "--help");
    assertEquals(0, run.status());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: detente " + command), run.out());
  }

  @Test
  void theProgramExplainsItself() {
    Run run = detente("--help");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("classify"));
    assertTrue(detente("--version").out().startsWith("detente "));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                                   expected a command
          'reed a.txt',                         reed
          'read',                               PATH
          'read a.txt --date 19.2.2022',        expected a day such as 2022-02-19
          'raed a.txt',                         did you mean read?
          'evalute a.csv',                      did you mean evaluate?
          'read a.txt --fromat=csv',            did you mean --format?
          'read a.txt --format pdf',            jsonl
          'read a.txt --tier fast --model m',   mutually exclusive
          'read a.txt --tier slow',             accurate
          'timeline',                           PATH
          'timeline a.txt --by nobody',         speaker
          'timeline a.txt --period year',       week
          'classify a.csv --delimiter ab',      expected one character
          'classify a.csv --quote x',           expected none or
          'classify a.csv b.csv',               b.csv
          'train a.csv',                        --model
          'train a.csv --model m --seed x',     x
          'evaluate a.csv --folds 1',           expected 2 or more
          'evaluate a.csv --folds 5 --model m', --folds
          'resolve',                            FILE.csv
          'evaluate-extractor',                  CORPUS
          'explain',                            TEXT
          'agree a.csv',                        --coders
          'agree a.csv --coders a',             two or more columns
          'agree a.csv b.csv --level ratio',    ordinal
          'errors a.csv --folds 1',             expected 2 or more
          'errors a.csv -n 0',                  expected 1 or more
          'sample a.csv -n 0',                  expected 1 or more
          'sample a.csv --random 2',            expected 0 to 1
          'overlap a b --model c',              expected TRAIN and TEST
          'overlap a b --similarity 0.1',       expected 0.6 to 1
          'compare a.csv --setting cost=1',     expected --setting twice
          'compare a.csv --setting cost=-1',    cost=-1
          'curve a.csv --sizes 1',              expected 2 or more
          """)
  void wrongUsageIsNamedAndGivesStatusTwo(String args, String named) {
    Run run = detente(args.isEmpty() ? new Object[0] : (Object[]) args.split(" ", -1));
    assertEquals(2, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(2, run.errLines().size(), run.err());
    assertTrue(run.err().contains(named), run.err());
    assertTrue(run.errLines().get(1).startsWith("Try \"detente"));
  }
}
