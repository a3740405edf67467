package dev.awaitable.observe;

/** Is told how a run is getting on, by several threads at once. */
public interface Progress {

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void planned(int questions) {}

        @Override
        public void answered(int questions) {}

        @Override
        public void ended() {}
      };

  /** So many more questions are to be asked. */
  void planned(int questions);

  /** So many of them are settled, one way or another. */
  void answered(int questions);

  /** Nothing more comes. */
  void ended();
}
