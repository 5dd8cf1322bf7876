package guatu.ground.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who gets past the door: pages and the public part without signing in, all else with a session; roles are asked for further in.
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, LiveSessions sessions, ProblemWriter problems) {
        return http
            .authorizeHttpRequests(rules -> rules
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                .requestMatchers(HttpMethod.GET, "/api/open", "/api/open/**", "/api/ics/*", "/api/session", "/api/session/hint", "/api/wall", "/api/wall/postings", "/api/handed", "/api/handed/**").permitAll()
                .requestMatchers(HttpMethod.POST, "/api/session", "/api/setup", "/api/open/clues", "/api/open/clues/state", "/api/handed/*/receipt").permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                .requestMatchers("/api/**", "/actuator/**").authenticated()
                .anyRequest().permitAll())
            .addFilterBefore(new SessionFilter(sessions, problems), AuthorizationFilter.class)
            .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens()))
            .headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
            .exceptionHandling(handling -> handling
                .authenticationEntryPoint((request, response, _) -> problems.write(request, response, 401, "access.signed-out"))
                .accessDeniedHandler((request, response, no) -> problems.write(request, response, 403,
                    no instanceof CsrfException ? "access.page-outdated" : "kernel.not-allowed")))
            .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .httpBasic(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .build();
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
