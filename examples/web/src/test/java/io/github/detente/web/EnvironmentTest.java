package io.github.detente.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EnvironmentTest {
  private static String complaint(Map<String, String> environment, String... args) {
    return complaint(CommandLine.ExitCode.USAGE, environment, args);
  }

  private static String complaint(int status, Map<String, String> environment, String... args) {
    CommandLine line = Main.commandLine(environment);
    StringWriter err = new StringWriter();
    line.setErr(new PrintWriter(err));
    assertEquals(status, line.execute(args));
    return err.toString();
  }

  @Test
  void takesWhatIsNotGivenFromTheEnvironment() {
    String tier = complaint(Map.of("DETENTE_TIER", "slow"));
    assertEquals("--tier: \"slow\"; expected fast or accurate", tier.strip());
    assertTrue(complaint(Map.of("DETENTE_MAX_BYTES", "0")).contains("--max-bytes"));
    assertTrue(complaint(Map.of("DETENTE_PORT", "99999")).contains("99999"));
  }

  @Test
  void whatIsGivenGoesFirst() {
    String port = complaint(Map.of("DETENTE_PORT", "70000"), "--port", "80000");
    assertTrue(port.contains("80000"), port);
  }

  @Test
  void namesTheVariableThatABadValueComesFrom() {
    String port = complaint(Map.of("DETENTE_PORT", "abc"));
    assertTrue(port.contains("\"abc\"; expected a whole number"), port);
    assertTrue(port.contains("(from DETENTE_PORT)"), port);
    String given = complaint(Map.of("DETENTE_PORT", "1"), "--port", "abc");
    assertTrue(!given.contains("DETENTE_PORT"), given);
  }

  @Test
  void namesOnlyTheOptionThatIsTooSmall() {
    assertEquals(
        "--workers: 0; expected 1 or more", complaint(Map.of("DETENTE_WORKERS", "0")).strip());
  }

  @Test
  void namesAModelThatIsAFolderAndNotThePort(@TempDir Path folder) {
    assertEquals(
        folder + ": is a folder; expected a model",
        complaint(CommandLine.ExitCode.SOFTWARE, Map.of(), "--model", folder.toString()).strip());
  }

  @Test
  void findsVariablesThatAreNoOptions() {
    Map<String, String> variables =
        Map.of("DETENTE_MAXBYTES", "1", "DETENTE_OPTS", "-Xmx1g", "DETENTE_PORT", "1", "HOME", "/");
    assertEquals(
        List.of("DETENTE_MAXBYTES"),
        new Environment(variables).unknown(Main.commandLine(Map.of()).getCommandSpec()));
  }

  @Test
  void anEmptyVariableIsNone() {
    assertTrue(complaint(Map.of("DETENTE_TIER", "", "DETENTE_TIMEOUT", "0")).contains("--timeout"));
  }
}
