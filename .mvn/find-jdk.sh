# Sourced by ./mvnw and ./handful (POSIX sh): finds a JDK 25 or newer and exports JAVA_HOME.
# Looks at JAVA_HOME, at the javac on the PATH, then at the well-known install folders; a JDK says
# its version in its 'release' file, so nothing has to be run.

handful_jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  handful_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$handful_major" ] && [ "$handful_major" -ge 25 ]
}

handful_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && handful_jdk_major "$JAVA_HOME"; then
    return 0
  fi
  handful_javac=$(command -v javac 2>/dev/null || true)
  if [ -n "$handful_javac" ]; then
    handful_javac=$(readlink -f "$handful_javac" 2>/dev/null || printf '%s' "$handful_javac")
    handful_home=${handful_javac%/bin/javac}
    if handful_jdk_major "$handful_home"; then
      JAVA_HOME=$handful_home
      return 0
    fi
  fi
  for handful_home in \
    /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if handful_jdk_major "$handful_home"; then
      JAVA_HOME=$handful_home
      return 0
    fi
  done
  return 1
}

# A bare environment (a service, env -i) has no HOME; this file and ./mvnw look below it.
if [ -z "${HOME:-}" ]; then
  HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6 || true)
  HOME=${HOME:-/tmp}
  export HOME
fi

if handful_find_jdk; then
  export JAVA_HOME
else
  cat >&2 <<'MESSAGE'
Handful needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders.
Install one, for example Eclipse Temurin 25 (https://adoptium.net), 'apt-get install temurin-25-jdk',
'sdk install java 25-tem' or 'brew install openjdk@25', or point JAVA_HOME at one, and try again.
MESSAGE
  exit 1
fi
