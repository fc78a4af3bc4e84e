package io.github.detente.actor.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of the directory, and their columns. */
public enum DirectoryFile {
  STATES(
      "states.csv", "code,name,names,demonyms,capital,places,seats,organs,cow,cameo,kind,from,to"),
  ORGANISATIONS(
      "organisations.csv", "code,name,names,organs,descriptions,seat,members,parent,cameo,from,to"),
  GROUPS("groups.csv", "name,names,kind,country,descriptions,from,to"),
  HOLDERS("office-holders.csv", "name,variants,office,of,from,to,sex,precision,source"),
  TITLES("titles.csv", "title,office,of,sex"),
  NOUNS("nouns.csv", "noun,kind,role"),
  FIRST_NAMES("first-names.csv", "name,sex"),
  CURRENT("current-to.csv", "file,date");

  /** Where the shipped files stand on the class path. */
  static final String FOLDER = "/io/github/detente/actor/";

  private final String fileName;
  private final String columns;

  DirectoryFile(String fileName, String columns) {
    this.fileName = fileName;
    this.columns = columns;
  }

  String fileName() {
    return fileName;
  }

  List<String> columns() {
    return List.of(columns.split(",", -1));
  }

  /** Returns the file that has these columns, in any order. */
  static Optional<DirectoryFile> ofColumns(List<String> header) {
    return Arrays.stream(values())
        .filter(
            file -> header.size() == file.columns().size() && header.containsAll(file.columns()))
        .findFirst();
  }
}
