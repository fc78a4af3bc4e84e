/** Tables for R and Python: Parquet, found by the command line if it is on the class path. */
package io.github.detente.tables;
